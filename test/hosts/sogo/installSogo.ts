import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

const programs = ["/usr/sbin/sogod", "/usr/bin/memcached"];
const packages = ["sogo", "memcached", "postgresql"];

/** Installs Debian's SOGo where it is not there and apt can; answers why not where it cannot. */
export function installSogo(): string | undefined {
  if (process.getuid?.() !== 0) return "SOGo's programs run under users of their own, which takes root";
  if (isThere()) return undefined;
  if (!existsSync("/usr/bin/apt-get")) return "there is no apt to install SOGo with";
  try {
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages], options);
  } catch {
    return "apt could not install SOGo";
  }
  return isThere() ? undefined : "apt installed SOGo without its server";
}

function isThere(): boolean {
  return programs.every(existsSync) && existsSync("/usr/lib/postgresql");
}
