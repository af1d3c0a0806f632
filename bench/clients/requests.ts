import { connect, type Socket } from "node:net";

/** One browser's connection, which asks again when it has the answer: a bare socket that costs little itself. */
export class Line {
  readonly #socket: Socket;
  #said = "";
  #answered: ((answer: string) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;

  constructor(port: number) {
    this.#socket = connect(port, "127.0.0.1").setNoDelay(true);
    this.#socket.on("data", (chunk) => this.#hear(chunk.toString("latin1")));
    this.#socket.on("error", (error) => this.#failed?.(error));
    this.#socket.on("close", () => this.#failed?.(new Error("The server hung up")));
  }

  /** @throws unless the answer is 200. */
  async ask(request: string) {
    this.#said = "";
    const answer = await new Promise<string>((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(request, "utf8");
    });
    if (!answer.startsWith("HTTP/1.1 200")) throw new Error(`The answer was ${answer}`);
    return answer;
  }

  close() {
    this.#socket.removeAllListeners("close").destroy();
  }

  #hear(text: string) {
    this.#said += text;
    if (isWhole(this.#said)) this.#answered?.(this.#said);
  }
}

function isWhole(answer: string) {
  const head = answer.indexOf("\r\n\r\n");
  if (head < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.slice(0, head))?.[1];
  if (length !== undefined) return answer.length >= head + 4 + Number(length);
  return answer.endsWith("\r\n0\r\n\r\n");
}

export const getRequest = (path: string, cookie: string) =>
  `GET ${path} HTTP/1.1\r\nhost: bench.test\r\ncookie: ${cookie}\r\n\r\n`;

/** As a page of ours posts. */
export function postRequest(path: string, cookie: string, input: unknown) {
  const body = JSON.stringify(input);
  const headers = [
    "host: bench.test",
    `origin: ${ORIGIN}`,
    `cookie: ${cookie}`,
    "content-type: application/json",
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  return `POST ${path} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n${body}`;
}

/** Where the pages of the bench's servers would come from. */
export const ORIGIN = "http://bench.test";
