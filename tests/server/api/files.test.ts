import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FileView } from "#server/files/schema.ts";
import { closeLimits } from "#server/platform/limits.ts";
import { db } from "#server/platform/db.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { signedIn } from "#tests/support/browser-call.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { boxed, jpeg, pdf, png } from "#tests/support/file-bytes.ts";
import { serveFiles } from "#tests/support/files.ts";

let files: Awaited<ReturnType<typeof serveFiles>>;
let customer: Viewer;
let cookie: string;

beforeAll(async () => {
  files = await serveFiles();
});
beforeEach(async () => {
  customer = await createCustomer();
  cookie = await signedIn(customer);
});
afterAll(async () => {
  await files.close();
  await closeLimits();
});

const rowsOf = ({ id }: Viewer) => db.storedFile.count({ where: { customerId: id } });
const named = (name: string) => ({ "x-file-name": encodeURIComponent(name) });

async function uploaded(bytes: Buffer<ArrayBuffer>, name = "photo.jpg"): Promise<FileView> {
  const answer = await files.post(cookie, bytes, named(name));
  expect(answer.status).toBe(201);
  return answer.json();
}

async function reasonOf(answer: Response) {
  const { error } = await answer.json();
  expect(error.data.httpStatus).toBe(answer.status);
  return error.data.reason;
}

test("a photo is sent, and shown to its customer as what it is and nothing else", async () => {
  const photo = jpeg(100_000);
  const { id, url, ...file } = await uploaded(photo, "Trasig lampa.jpg");
  expect({ url, ...file }).toEqual({
    url: `/files/${id}`,
    name: "Trasig lampa.jpg",
    type: "image/jpeg",
    size: 100_000,
  });

  const answer = await files.get(cookie, url);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/jpeg",
    "content-disposition": 'inline; filename="Trasig lampa.jpg"',
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
    "cross-origin-resource-policy": "same-origin",
  });
});

test("whoever asks only about a file gets its head, and no bytes", async () => {
  const { url } = await uploaded(jpeg(5000));
  const answer = await fetch(`${files.url}${url}`, { method: "HEAD", headers: { cookie } });
  expect(answer.headers.get("content-length")).toBe("5000");
  expect((await answer.arrayBuffer()).byteLength).toBe(0);
});

test.each([
  ["an SVG", Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["an AVIF", boxed("avif", "mif1")],
  ["a program that calls itself a photo", Buffer.from("MZ\x90\0".padEnd(900, "x"), "latin1")],
  ["a page with a PDF in it", Buffer.from("<script>alert(1)</script>%PDF-1.7")],
])("C5: %s is refused", async (_, bytes) => {
  const answer = await files.post(cookie, bytes, { "content-type": "image/jpeg" });
  expect(answer.status).toBe(400);
  expect(await reasonOf(answer)).toBe("files.type");
  expect(await rowsOf(customer)).toBe(0);
});

test.each([
  ["a PDF with a script", pdf(3000, "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"), "pdf"],
  ["a PDF that is a page, too", pdf(3000, "<html><script>alert(1)</script>"), "pdf"],
  ["a HEIC", boxed("heic"), "heic"],
])("C5: %s is saved and never opened in the portal", async (_, bytes, ending) => {
  const { url } = await uploaded(bytes, "page.html");
  const { headers } = await files.get(cookie, url);
  expect(headers.get("content-disposition")).toBe(`attachment; filename=page.html.${ending}`);
  expect(headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
});

test("C5: a photo with a page in it stays a photo", async () => {
  const bytes = Buffer.concat([jpeg(), Buffer.from("<html><script>alert(1)</script>")]);
  const { url } = await uploaded(bytes, "page.html");
  const { headers } = await files.get(cookie, url);
  expect(headers.get("content-type")).toBe("image/jpeg");
  expect(headers.get("content-disposition")).toBe("inline; filename=page.html.jpg");
});

test.each([
  ["../../../etc/x.jpg", "inline; filename=x.jpg"],
  ['a"; filename="b.exe', `inline; filename="a\\"; filename=\\"b.exe.jpg"`],
  ["a\r\nSet-Cookie: session=1.jpg", 'inline; filename="aSet-Cookie: session=1.jpg"'],
  ["фото.jpg", `inline; filename="????.jpg"; filename*=UTF-8''%D1%84%D0%BE%D1%82%D0%BE.jpg`],
])("C7: the name %j comes back harmless", async (name, disposition) => {
  const { url } = await uploaded(jpeg(), name);
  const { headers } = await files.get(cookie, url);
  expect(headers.get("content-disposition")).toBe(disposition);
  expect(headers.get("set-cookie")).toBeNull();
});

test("C7: four kilobytes of name become a short one, and half a letter is a refusal in words", async () => {
  const { name } = await uploaded(jpeg(), `${"界".repeat(1365)}.jpg`);
  expect(name).toMatch(/^界{100,120}\.jpg$/u);
  const answer = await files.post(cookie, jpeg(), { "x-file-name": "%E4%B" });
  expect(answer.status).toBe(400);
  expect(await reasonOf(answer)).toBe("common.invalid");
});

test("a stranger to a file is answered as if there were none", async () => {
  const { id, url } = await uploaded(jpeg());
  const others = await signedIn(await createCustomer());
  const staff = await signedIn(await createAgent());
  const missing = await files.get(cookie, `/files/${randomUUID()}`);
  const expected = { status: 404, body: await missing.text() };
  for (const [whose, path] of [
    [others, url],
    ["", url],
    ["kindline-session=nonsense", url],
    [staff, url],
    [cookie, "/files"],
    [cookie, "/files/"],
    [cookie, `${url}/`],
    [cookie, `${url}.part`],
    [cookie, "/files/..%2fsecret"],
    [cookie, `/files/%00${id}`],
  ] as const) {
    const answer = await files.get(whose, path);
    expect({ status: answer.status, body: await answer.text() }, path).toEqual(expected);
  }
  expect(JSON.parse(expected.body).error.data.reason).toBe("common.notFound");
});

test("only who is signed in as a customer uploads", async () => {
  const signedOut = await files.post("", jpeg());
  expect([signedOut.status, await reasonOf(signedOut)]).toEqual([401, "common.signedOut"]);
  const staff = await files.post(await signedIn(await createAgent()), jpeg());
  expect([staff.status, await reasonOf(staff)]).toEqual([403, "common.forbidden"]);
});

test.each<[string, Record<string, string>]>([
  ["another site", { origin: "https://evil.test" }],
  ["a sandboxed frame", { origin: "null" }],
  ["a page that hides where it is", { origin: "" }],
  ["another site by the browser's word", { "sec-fetch-site": "cross-site" }],
  ["a sibling by the browser's word", { "sec-fetch-site": "same-site" }],
])("B17: an upload from %s is refused and nothing is kept", async (_, headers) => {
  const answer = await files.post(cookie, jpeg(), headers);
  expect(answer.status).toBe(403);
  expect(await rowsOf(customer)).toBe(0);
});

test("C6: a picture of 200 megapixels is refused by what its first bytes say", async () => {
  const answer = await files.post(cookie, png(20_000, 10_000));
  expect(await reasonOf(answer)).toBe("files.tooManyPixels");
});

test("C6: whoever sends very many files is told to wait", async () => {
  const answers: Response[] = [];
  for (let sent = 0; sent < 45; sent += 1) answers.push(await files.post(cookie, jpeg()));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(40);
  const last = answers.at(-1);
  expect([last?.status, last && (await reasonOf(last))]).toEqual([429, "common.tooMany"]);
  expect(Number(last?.headers.get("retry-after"))).toBeGreaterThan(3000);
  expect(await rowsOf(customer)).toBe(40);
});
