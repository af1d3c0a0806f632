import { afterEach, expect, test, vi } from "vitest";
import { Refused } from "#app/_files/send-file.ts";
import { createUploadList, type UploadWorld } from "#app/_files/upload-list.ts";
import { canRetry } from "#app/_files/upload-state.ts";
import type { FileView } from "#server/files/schema.ts";

const photo = (name: string, size = 10) =>
  new File(["x".repeat(size)], name, { type: "image/png" });
const stored = ({ name, size }: File): FileView => ({
  id: name,
  name,
  type: "image/jpeg",
  size,
  url: `/files/${name}`,
});

type Sent = Parameters<UploadWorld["send"]>[1] & {
  name: string;
  arrive: () => void;
  fail: (error: Error) => void;
};

let lists: ReturnType<typeof createUploadList>[] = [];
afterEach(() => {
  for (const list of lists) list.clear();
  lists = [];
});

/** What is sent waits until the test lets it arrive or fail. */
function openList(prepare: UploadWorld["prepare"] = async (file) => file) {
  const sent: Sent[] = [];
  const list = createUploadList({
    prepare,
    send: (file, way) =>
      new Promise((resolve, reject) => {
        sent.push({ ...way, name: file.name, arrive: () => resolve(stored(file)), fail: reject });
      }),
  });
  lists.push(list);
  const stages = () => list.read().uploads.map(({ stage }) => stage.kind);
  const next = (count: number) => vi.waitUntil(() => sent[count - 1]);
  return { list, sent, stages, next };
}

test("files go out one after the other, each tells how far it is", async () => {
  const { list, sent, stages, next } = openList();
  list.add([photo("a"), photo("b")]);
  const first = await next(1);
  expect(stages()).toEqual(["sending", "waiting"]);
  first.onShare(0.4);
  expect(list.read().uploads[0]?.stage).toEqual({ kind: "sending", share: 0.4 });
  first.arrive();
  const second = await next(2);
  expect(stages()).toEqual(["sent", "sending"]);
  second.arrive();
  await vi.waitUntil(() => stages().every((kind) => kind === "sent"));
  expect(sent.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("no more are taken than there is room for", async () => {
  const list = createUploadList({ prepare: async (file) => file, send: async (f) => stored(f) }, 2);
  lists.push(list);
  list.add([photo("a"), photo("b"), photo("c")]);
  expect(list.read()).toMatchObject({ surplus: 1, most: 2, uploads: [{}, {}] });
  list.remove(list.read().uploads[0]?.key ?? "");
  list.add([photo("d")]);
  expect(list.read()).toMatchObject({ surplus: 0, uploads: [{}, {}] });
});

test("one that fails holds nobody up, and is sent again when it is asked for", async () => {
  const { list, stages, next } = openList();
  list.add([photo("a"), photo("b")]);
  (await next(1)).fail(new TypeError("The line is down"));
  (await next(2)).arrive();
  await vi.waitUntil(() => stages()[1] === "sent");
  const [failed] = list.read().uploads;
  if (!failed) throw new Error("It is gone");
  expect([failed.stage.kind, canRetry(failed)]).toEqual(["failed", true]);
  list.retry(failed.key);
  (await next(3)).arrive();
  await vi.waitUntil(() => stages()[0] === "sent");
});

test("one that is removed is not sent, or no further", async () => {
  const { list, sent, stages, next } = openList();
  list.add([photo("a"), photo("b"), photo("c")]);
  const [a, b] = list.read().uploads;
  const first = await next(1);
  list.remove(a?.key ?? "");
  list.remove(b?.key ?? "");
  expect(first.signal.aborted).toBe(true);
  first.fail(new TypeError("Aborted"));
  (await next(2)).arrive();
  await vi.waitUntil(() => stages()[0] === "sent");
  expect(sent.map(({ name }) => name)).toEqual(["a", "c"]);
  expect(stages()).toEqual(["sent"]);
});

test("six at once, and whoever chose more is told how many stayed behind", async () => {
  const { list } = openList();
  list.add(["a", "b", "c", "d"].map((name) => photo(name)));
  list.add(["e", "f", "g", "h"].map((name) => photo(name)));
  expect(list.read().uploads).toHaveLength(6);
  expect(list.read().surplus).toBe(2);
  list.remove(list.read().uploads[0]?.key ?? "");
  expect(list.read().surplus).toBe(0);
});

test("what will never be taken is not sent, and not offered to be sent again", async () => {
  const tooLarge = new File([new Uint8Array(11_000_000)], "b", { type: "image/heic" });
  const { list, sent, stages } = openList();
  list.add([new File(["x"], "letter.docx", { type: "application/msword" }), tooLarge]);
  await vi.waitUntil(() => stages().every((kind) => kind === "failed"));
  const { uploads } = list.read();
  expect(uploads.map(({ stage }) => stage)).toMatchObject([
    { error: new Refused("files.type", { megabytes: 10 }) },
    { error: new Refused("files.tooLarge", { megabytes: 10 }) },
  ]);
  expect(uploads.some(canRetry)).toBe(false);
  expect(sent).toEqual([]);
});

test("a photo is sent as it was made smaller, and seen on the page", async () => {
  const { list, next } = openList(async () => new File(["y"], "a.jpg", { type: "image/jpeg" }));
  list.add([photo("a.png")]);
  expect(await next(1)).toMatchObject({ name: "a.jpg" });
  expect(list.read().uploads[0]?.preview).toMatch(/^blob:/);
});
