/** As much of an answer as next-auth writes to. */
export type Answering = {
  status: (code: number) => Answering;
  setHeader: (name: string, value: string | string[]) => Answering;
  getHeader: (name: string) => string | string[] | undefined;
  send: (body: unknown) => void;
  json: (body: unknown) => void;
  end: () => void;
};

/** @returns what was written, as a Response that no cache keeps. */
export async function answerOf(write: (answering: Answering) => Promise<void>): Promise<Response> {
  const headers = new Headers();
  let status = 200;
  let body: string | null = null;

  const answering: Answering = {
    status: (code) => {
      status = code;
      return answering;
    },
    setHeader: (name, value) => {
      headers.delete(name);
      for (const each of [value].flat()) headers.append(name, each);
      return answering;
    },
    getHeader: (name) =>
      name.toLowerCase() === "set-cookie"
        ? headers.getSetCookie()
        : (headers.get(name) ?? undefined),
    send: (sent) => answering.json(sent),
    json: (sent) => {
      headers.set("content-type", "application/json");
      body = JSON.stringify(sent ?? null);
    },
    end: () => {},
  };
  await write(answering);
  headers.set("cache-control", "private, no-store");
  return new Response(body, { status, headers });
}
