import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PICTURE_LIMITS } from "#server/files/schema.ts";
import { db } from "#server/platform/db.ts";
import { getPlan } from "#server/plans/plan.ts";
import { createKey, type Feed, merchant, openFeed, planOf, statuses } from "#tests/support/feed.ts";
import { jpeg, png } from "#tests/support/file-bytes.ts";
import "#tests/support/files.ts";

let feed: Feed;

beforeAll(async () => {
  feed = await openFeed();
});
afterAll(() => feed.close());

const inBase64 = (bytes: Buffer) => bytes.toString("base64");
const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function toldMerchant() {
  const reference = randomUUID();
  await feed.put(`/feed/v1/merchants/${reference}`, merchant);
  return { reference, address: `/feed/v1/merchants/${reference}/look` };
}

test("a shop's logo and colour are told, told again and taken away", async () => {
  const { reference, address } = await toldMerchant();
  const logo = png(64, 64);
  const told = { colour: "#1F5A48", logo: inBase64(logo) };
  const body = { reference, colour: "#1f5a48", logo: hashOf(logo) };
  expect(await feed.put(address, told)).toMatchObject({ status: 200, body });
  expect(await feed.put(address, told)).toMatchObject({ status: 200, body });
  // Its name is told without a word about its face.
  await feed.put(`/feed/v1/merchants/${reference}`, { ...merchant, name: "Fjord" });
  expect(await db.merchant.findUnique({ where: { reference } })).toMatchObject({
    name: "Fjord",
    colour: "#1f5a48",
    logoHash: hashOf(logo),
  });
  const bare = { reference, colour: null, logo: null };
  expect(await feed.put(address, {})).toMatchObject({ status: 200, body: bare });
});

test("a thing's picture stands for its plan, with the shop's mark", async () => {
  const reference = await planOf(feed);
  const picture = jpeg(3000, [300, 300]);
  const answer = await feed.put(`/feed/v1/plans/${reference}/picture`, {
    item: 1,
    picture: inBase64(picture),
  });
  expect(answer).toMatchObject({ status: 200, body: { plan: reference, item: 1 } });
  const { id, customer } = await db.plan.findUniqueOrThrow({
    where: { reference },
    include: { customer: true },
  });
  const { look } = await getPlan({ ...customer, sessionId: "" }, id);
  expect(look).toEqual({ picture: hashOf(picture), logo: null, colour: null });
  const taken = await feed.put(`/feed/v1/plans/${reference}/picture`, { item: 1, picture: null });
  expect(taken.body).toMatchObject({ picture: null });
});

test("the same picture of two purchases is stored once, also told at once", async () => {
  const references = [await planOf(feed), await planOf(feed)];
  const picture = png(77, 77);
  const told = { item: 1, picture: inBase64(picture) };
  const answers = await Promise.all(
    references.map((reference) => feed.put(`/feed/v1/plans/${reference}/picture`, told)),
  );
  expect(statuses(answers)).toEqual([200, 200]);
  expect(await db.picture.count({ where: { hash: hashOf(picture) } })).toBe(1);
});

const SVG = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>`);

test.each([
  ["C5: an SVG", inBase64(SVG), "Neither PNG, JPEG nor WebP by its bytes"],
  [
    "C5: a page",
    inBase64(Buffer.from("<!doctype html>")),
    "Neither PNG, JPEG nor WebP by its bytes",
  ],
  [
    "C6: 4 gigapixels",
    inBase64(png(65_000, 65_000)),
    "More than 2048 pixels wide or high, or none at all",
  ],
  ["C6: a byte too much", inBase64(jpeg(PICTURE_LIMITS.bytes + 1, [9, 9])), "More than 256 KB"],
  ["what is no base64", "https://169.254.169.254/logo.png", "Invalid base64-encoded string"],
])("%s is refused, and nothing is kept of it", async (_, logo, message) => {
  const { reference, address } = await toldMerchant();
  const before = await db.picture.count();
  const answer = await feed.put(address, { colour: "#1f5a48", logo });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: "/logo", message }] } });
  expect(await db.picture.count()).toBe(before);
  expect(await db.merchant.findUnique({ where: { reference } })).toMatchObject({ colour: null });
});

test.each(["red", "#fff", "#1f5a48;}", "url(x)"])("%s is no colour", async (colour) => {
  const { address } = await toldMerchant();
  expect(await feed.put(address, { colour })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: "/colour" }] },
  });
});

test("what nobody has told of has no face, and a purchase no thing that it lacks", async () => {
  const picture = inBase64(png(20, 20));
  const unknown = `/feed/v1/merchants/${randomUUID()}/look`;
  expect((await feed.put(unknown, { logo: picture })).status).toBe(404);
  const nobodys = `/feed/v1/plans/${randomUUID()}/picture`;
  expect((await feed.put(nobodys, { item: 1, picture })).status).toBe(404);
  const own = `/feed/v1/plans/${await planOf(feed)}/picture`;
  expect((await feed.put(own, { item: 2, picture })).status).toBe(404);
});

test("who signs with another secret changes no face", async () => {
  const { reference, address } = await toldMerchant();
  const stranger = { ...(await createKey()), secret: feed.key.secret };
  const answer = await feed.put(address, { colour: "#ff0000" }, { key: stranger });
  expect(answer).toMatchObject({ status: 401, body: { code: "feed.wrong" } });
  expect(await db.merchant.findUnique({ where: { reference } })).toMatchObject({ colour: null });
});
