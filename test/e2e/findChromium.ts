import { existsSync } from "node:fs";

const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/usr/bin/microsoft-edge",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/** A browser that loads unpacked extensions from the command line. Branded Chrome refuses to since 137, so it is not among them. */
export function findChromium(): string | undefined {
  const { CHROMIUM_PATH } = process.env;
  return CHROMIUM_PATH !== undefined && CHROMIUM_PATH !== ""
    ? CHROMIUM_PATH
    : usualPlaces.find((place) => existsSync(place));
}
