import { useEffect, useState } from "preact/hooks";
import { parseRoute, type Route, routeAddress } from "../../core/panels/route.ts";

/** The route in the address. Links change it, and so do the browser's own back and forward. */
export function useRoute(): [Route, (route: Route) => void] {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const read = () => setRoute(parseRoute(location.hash));
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  // A step within one page (a letter typed, a choice made) takes the place of the last, so that "back" leaves the page.
  const replace = (next: Route) => {
    history.replaceState(null, "", routeAddress(next));
    setRoute(next);
  };
  return [route, replace];
}
