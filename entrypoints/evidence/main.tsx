import { render } from "preact";
import "../../components/tokens.css";
import "../../components/base.css";
import { App } from "./App.tsx";

const root = document.querySelector("#app");
if (root) render(<App />, root);
