import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const built = new URL("./build/chrome-mv3-prod/manifest.json", import.meta.url);

// Skipped, and listed as skipped by name, where nothing was built: a manifest out of thin air would prove nothing.
describe.skipIf(!existsSync(built))("the built manifest (needs: npx pnpm build)", () => {
  const manifest = existsSync(built) ? JSON.parse(readFileSync(built, "utf8")) : {};

  test("asks for these permissions and for no site", () => {
    expect(manifest.permissions.toSorted()).toMatchInlineSnapshot(`
      [
        "activeTab",
        "alarms",
        "offscreen",
        "scripting",
        "sidePanel",
        "storage",
        "unlimitedStorage",
      ]
    `);
    expect(manifest.optional_host_permissions).toEqual(["http://*/*", "https://*/*"]);
    expect(Object.keys(manifest)).not.toContain("host_permissions");
    expect(Object.keys(manifest)).not.toContain("content_scripts");
    expect(Object.keys(manifest)).not.toContain("optional_permissions");
    expect(Object.keys(manifest)).not.toContain("externally_connectable");
  });

  test("is as it was, but for the names of built files", () => {
    const { icons, action, permissions, ...rest } = manifest;
    expect(Object.keys(icons)).toEqual(["16", "32", "48", "64", "128"]);
    expect(action.default_popup).toBe("popup.html");
    expect(permissions).toHaveLength(7);
    expect(rest).toMatchInlineSnapshot(`
      {
        "author": "The Waypost authors",
        "background": {
          "service_worker": "static/background/index.js",
        },
        "content_security_policy": {
          "extension_pages": "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
        },
        "default_locale": "en",
        "description": "__MSG_extensionDescription__",
        "manifest_version": 3,
        "minimum_chrome_version": "130",
        "name": "__MSG_extensionName__",
        "optional_host_permissions": [
          "http://*/*",
          "https://*/*",
        ],
        "side_panel": {
          "default_path": "sidepanel.html",
        },
        "version": "0.1.0",
        "web_accessible_resources": [
          {
            "matches": [
              "http://*/*",
              "https://*/*",
            ],
            "resources": [
              "tabs/panel.html",
              "tabs/studio.html",
            ],
            "use_dynamic_url": true,
          },
        ],
      }
    `);
  });
});
