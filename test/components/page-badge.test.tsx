import { describe, expect, it, vi } from "vitest";
import { PageBadge, type PageBadgeProps } from "../../components/PageBadge.tsx";
import type { BadgeView } from "../../core/protocol.ts";
import { draw, fire, textOf } from "./render.tsx";

const view: BadgeView = {
  title: "Example Shop",
  code: "SG",
  countryName: "Singapore",
  rows: Array.from({ length: 8 }, (_, index) => ({ label: `Label ${index}`, value: `Value ${index}`, country: index ? "" : "SG", certain: index !== 1 })),
  attention: [],
  open: false,
  theme: "auto",
  labels: { details: "Details and sources", dismiss: "Do not show on this site", expand: "Show more", collapse: "Show less", note: "Nothing left your browser." },
  direction: "ltr",
  language: "en",
};

function props(given: Partial<PageBadgeProps> = {}): PageBadgeProps {
  const ignore = () => undefined;
  return { view, onDetails: ignore, onDismiss: ignore, isGenuine: () => true, ...given };
}

describe("the badge in the page", () => {
  it("is a pill with code and title, and opens in place with at most six rows", async () => {
    const root = await draw(<PageBadge {...props()} />);
    const pill = root.querySelector(".pill");
    expect(textOf(pill)).toBe("SGExample Shop");
    expect(pill?.getAttribute("aria-label")).toBe("Example Shop, Singapore. Show more");
    expect(root.querySelector(".panel")).toBeNull();
    await fire(pill, "click");
    expect(root.querySelectorAll(".row").length).toBe(6);
    expect(root.querySelector(".pill")?.getAttribute("aria-expanded")).toBe("true");
    await fire(root.querySelector(".pill"), "click");
    expect(root.querySelector(".panel")).toBeNull();
  });

  it("does not open on a click that is not genuine", async () => {
    const root = await draw(<PageBadge {...props({ isGenuine: () => false })} />);
    await fire(root.querySelector(".pill"), "click");
    expect(root.querySelector(".panel")).toBeNull();
  });

  it("hands the event of details and dismissal to its host", async () => {
    const onDetails = vi.fn();
    const onDismiss = vi.fn();
    const root = await draw(<PageBadge {...props({ view: { ...view, open: true }, onDetails, onDismiss })} />);
    await fire(root.querySelector(".details"), "click");
    await fire(root.querySelector(".dismiss"), "click");
    expect(onDetails.mock.calls[0]?.[0]).toHaveProperty("type", "click");
    expect(onDismiss.mock.calls[0]?.[0]).toHaveProperty("type", "click");
    expect(root.querySelector(".dismiss")?.getAttribute("aria-label")).toBe("Do not show on this site");
  });

  it("draws without a country where none is known", async () => {
    const root = await draw(<PageBadge {...props({ view: { ...view, code: "", countryName: "" } })} />);
    expect(root.querySelector(".code")).toBeNull();
    expect(root.querySelector(".pill")?.getAttribute("aria-label")).toBe("Example Shop. Show more");
  });
});
