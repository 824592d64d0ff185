export { toXStateTypeScript, type XStateTypeScript } from "./xstate/toXStateTypeScript.js";
