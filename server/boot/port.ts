import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { Refusal } from "#server/platform/refusal.ts";

export async function findPort(host: string, port: number): Promise<number> {
  const server = createServer();
  try {
    server.listen({ host, port, exclusive: true });
    await once(server, "listening");
    return (server.address() as AddressInfo).port;
  } catch (error) {
    throw new Refusal(reasonOf(error, host, port));
  } finally {
    server.close();
  }
}

function reasonOf(error: unknown, host: string, port: number) {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  if (code === "EADDRINUSE") {
    const other = port < 65_535 ? port + 1 : 3000;
    return `Port ${port} is taken by another program. Stop that one, or set PORT to another, for example PORT=${other}.`;
  }
  if (code === "EACCES") {
    return `Port ${port} needs rights that this user does not have. Set PORT to a number above 1023.`;
  }
  return `HOST is "${host}", but this machine cannot listen there (${code}). Use 127.0.0.1, 0.0.0.0, or an address of this machine.`;
}
