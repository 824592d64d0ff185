import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveSogo } from "./serveSogo.ts";

/** A contact of the address book. */
export type SogoContact = { id: string; name: string; email?: string; npi?: string };

export type Sogo = {
  origin: string;
  /** The address book, and in it one contact. */
  listUrl: string;
  recordUrl(id: string): string;
  stop(): Promise<void>;
};

/** Who is logged in: the web server in front says so, as it would after a single sign-on. */
const rep = "rep";
const patienceMs = 60_000;

/** Starts Debian's SOGo on loopback with these contacts; its database is a PostgreSQL of its own, in a folder that goes with it. */
export async function startSogo(contacts: readonly SogoContact[]): Promise<Sogo> {
  const directory = await mkdtemp(join(tmpdir(), "waypost-sogo-"));
  chmodSync(directory, 0o755);
  const processes: ChildProcess[] = [];
  const stopAll = async () => {
    for (const each of processes.reverse()) await stopProcess(each);
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const [databasePort, cachePort, sogoPort] = await findFreePorts(3);
    const database = await startDatabase(join(directory, "database"), databasePort ?? 0, processes);
    processes.push(
      start("/usr/bin/memcached", ["-l", "127.0.0.1", "-p", String(cachePort)], "memcache", directory),
    );
    const home = ownDirectory(join(directory, "home"), "sogo");
    processes.push(start("/usr/sbin/sogod", toFlags({ database, home, cachePort, sogoPort }), "sogo", home));
    const front = await serveSogo({ port: sogoPort ?? 0, user: rep });
    await untilAnswers(`${front.origin}/SOGo/so/${rep}/Contacts/view`);
    await fill(front.origin, contacts);
    const listUrl = `${front.origin}/SOGo/so/${rep}/Contacts/view#!/addressbooks/personal`;
    return {
      origin: front.origin,
      listUrl,
      recordUrl: (id) => `${listUrl}/${id}.vcf/view`,
      async stop() {
        await front.close();
        await stopAll();
      },
    };
  } catch (error) {
    await stopAll();
    throw error;
  }
}

/** Answers where the database is, as SOGo names it. */
async function startDatabase(directory: string, port: number, processes: ChildProcess[]): Promise<string> {
  const binaries = findPostgres();
  ownDirectory(directory, "postgres");
  const owner = findUser("postgres");
  const quiet = { ...owner, stdio: "ignore" as const, cwd: directory };
  execFileSync(join(binaries, "initdb"), ["-D", directory, "-A", "trust", "-U", "sogo", "--no-sync"], quiet);
  const flags = ["-D", directory, "-h", "127.0.0.1", "-p", String(port), "-k", directory, "-F"];
  processes.push(start(join(binaries, "postgres"), flags, "postgres", directory));
  const run = (name: string, sql: string) =>
    execFileSync(
      join(binaries, "psql"),
      ["-h", "127.0.0.1", "-p", String(port), "-U", "sogo", "-d", name, "-c", sql],
      quiet,
    );
  await until(() => {
    run("postgres", "select 1");
    return true;
  });
  run("postgres", "create database sogo");
  run(
    "sogo",
    `create table people (c_uid text primary key, c_name text, c_password text, c_cn text, mail text);
     insert into people values ('${rep}', '${rep}', '${rep}', 'Rosa Rep', 'rep@waypost.example')`,
  );
  return `postgresql://sogo:none@127.0.0.1:${port}/sogo`;
}

type FlagOptions = {
  database: string;
  home: string;
  cachePort: number | undefined;
  sogoPort: number | undefined;
};

/** All on the command line, which goes before the machine's own /etc/sogo. */
function toFlags({ database, home, cachePort, sogoPort }: FlagOptions): string[] {
  const settings: Record<string, string> = {
    WOPort: `127.0.0.1:${sogoPort}`,
    WOWorkersCount: "1",
    WOLogFile: "-",
    WONoDetach: "YES",
    WOPidFile: join(home, "sogo.pid"),
    SOGoProfileURL: `${database}/profile`,
    OCSFolderInfoURL: `${database}/folders`,
    OCSSessionsFolderURL: `${database}/sessions`,
    OCSEMailAlarmsFolderURL: `${database}/alarms`,
    SOGoMemcachedHost: `127.0.0.1:${cachePort}`,
    SOGoTrustProxyAuthentication: "YES",
    SOGoLoginModule: "Contacts",
    SOGoLanguage: "English",
    SOGoUserSources: `({type=sql;id=people;viewURL="${database}/people";canAuthenticate=YES;isAddressBook=NO;userPasswordAlgorithm=plain;})`,
  };
  return Object.entries(settings).flatMap(([name, value]) => [`-${name}`, value]);
}

/** Puts the contacts in by CardDAV, as any address book's client does. */
async function fill(origin: string, contacts: readonly SogoContact[]): Promise<void> {
  for (const { id, name, email, npi } of contacts) {
    const card = [
      "BEGIN:VCARD",
      "VERSION:3.0",
      `UID:${id}`,
      `FN:${name}`,
      `N:${name};;;;`,
      ...(email === undefined ? [] : [`EMAIL;TYPE=work:${email}`]),
      ...(npi === undefined ? [] : [`NOTE:NPI ${npi}`]),
      "END:VCARD",
      "",
    ];
    const response = await fetch(`${origin}/SOGo/dav/${rep}/Contacts/personal/${id}.vcf`, {
      method: "PUT",
      headers: { "Content-Type": "text/vcard; charset=utf-8" },
      body: card.join("\r\n"),
    });
    if (!response.ok) throw new Error(`SOGo did not take the contact ${id}: ${response.status}`);
  }
}

function start(command: string, flags: readonly string[], user: string, cwd: string): ChildProcess {
  return spawn(command, flags, {
    ...findUser(user),
    cwd,
    stdio: "ignore",
    env: { PATH: process.env.PATH, HOME: cwd },
  });
}

async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  // PostgreSQL ends its sessions at once on SIGINT; the others at any signal.
  child.kill("SIGINT");
  const forced = setTimeout(() => child.kill("SIGKILL"), 5_000);
  await ended;
  clearTimeout(forced);
}

async function untilAnswers(url: string): Promise<void> {
  await until(async () => (await fetch(url)).ok);
}

/** Asks again until the answer is yes; whatever fails meanwhile is not there yet. */
async function until(ask: () => boolean | Promise<boolean>): Promise<void> {
  let last: unknown;
  for (const endsAtMs = Date.now() + patienceMs; Date.now() < endsAtMs; ) {
    try {
      if (await ask()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("SOGo did not start", { cause: last });
}

function ownDirectory(directory: string, user: string): string {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { uid, gid } = findUser(user);
  chownSync(directory, uid, gid);
  return directory;
}

/** Each of these programs refuses to run as root, and has a user of its own from its package. */
function findUser(name: string): { uid: number; gid: number } {
  const ask = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: ask("-u"), gid: ask("-g") };
}

const postgresRoot = "/usr/lib/postgresql";

function findPostgres(): string {
  const versions = existsSync(postgresRoot) ? readdirSync(postgresRoot) : [];
  const found = versions
    .map((version) => join(postgresRoot, version, "bin"))
    .find((path) => existsSync(join(path, "initdb")));
  if (found === undefined) throw new Error("There is no PostgreSQL server.");
  return found;
}

async function findFreePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      return server;
    }),
  );
  return Promise.all(
    servers.map(async (server) => {
      const address = server.address();
      await new Promise((resolve) => server.close(resolve));
      return typeof address === "object" && address !== null ? address.port : 0;
    }),
  );
}
