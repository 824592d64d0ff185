import overlayUrl from "url:../overlay/overlay";
import { startWorker } from "../worker/startWorker";

// The bundler gives a full address; the browser wants the path within the extension.
startWorker(new URL(overlayUrl).pathname.slice(1));
