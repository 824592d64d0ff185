import { createServer } from "node:http";
import { bundleApp } from "./bundleApp.ts";

/* pnpm tsx examples/react-app/serve.ts [PORT]      then open what it prints; Ctrl+C ends it */
const files = await bundleApp();
const server = createServer((request, response) => {
  const file = files.get(new URL(request.url ?? "/", "http://app").pathname);
  response.writeHead(file === undefined ? 404 : 200, { "content-type": file?.type ?? "text/plain" });
  response.end(file?.body ?? "Not here.");
});
server.listen(Number(process.argv[2] ?? 8080), "127.0.0.1", () => {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  process.stdout.write(`http://127.0.0.1:${port}\n`);
});
