import { beforeEach, expect, test } from "vitest";
import { readFile } from "#server/files/read.ts";
import { db } from "#server/platform/db.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "#server/platform/errors.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { createAgent, createCustomer } from "#tests/support/factories.ts";
import { inChunks, jpeg, png } from "#tests/support/file-bytes.ts";
import { createCaseChange, keptNames, upload } from "#tests/support/files.ts";
import { storeFile } from "#server/files/store.ts";
import { takeFiles } from "#server/files/take.ts";

let customer: Viewer;
beforeEach(async () => {
  customer = await createCustomer();
});

async function bytesOf(viewer: Viewer, id: string) {
  const { bytes } = await readFile(viewer, id);
  return bytes.readFile().finally(() => bytes.close());
}

const rowsOf = ({ id }: Viewer) => db.storedFile.count({ where: { customerId: id } });
const fill = ({ id }: Viewer, count: number, size: number) =>
  db.storedFile.createMany({
    data: Array.from({ length: count }, () => ({
      customerId: id,
      uploadedById: id,
      name: "photo.jpg",
      type: "image/jpeg",
      size,
    })),
  });

test("what a customer uploads they get back as it was", async () => {
  const photo = jpeg(200_000);
  const file = await upload(customer, photo, "Lamp.jpg");
  expect(file).toEqual({
    id: file.id,
    name: "Lamp.jpg",
    type: "image/jpeg",
    size: 200_000,
    url: `/files/${file.id}`,
  });
  expect(await bytesOf(customer, file.id)).toEqual(photo);
});

test("somebody else's file does not exist, and of a customer's staff see what a case has", async () => {
  const { id } = await upload(customer);
  const agent = await createAgent();
  await expect(readFile(await createCustomer(), id)).rejects.toThrow(NotFound);
  await expect(readFile(agent, id)).rejects.toThrow(NotFound);

  await takeFiles(db, { ...(await createCaseChange(customer)), fileIds: [id] });
  await expect(readFile(await createCustomer(), id)).rejects.toThrow(NotFound);
  expect(await bytesOf(agent, id)).toHaveLength(2000);
});

const photo = () => ({ name: "a.jpg", size: 0, bytes: inChunks(jpeg()) });

test("staff upload for a customer and for nobody else, and no customer for another one", async () => {
  const [agent, other] = [await createAgent(), await createCustomer()];
  const { id } = await storeFile(agent, { ...photo(), customerId: customer.id });
  expect(await db.storedFile.findUnique({ where: { id } })).toMatchObject({
    customerId: customer.id,
    uploadedById: agent.id,
  });
  await expect(storeFile(agent, photo())).rejects.toThrow(Forbidden);
  await expect(storeFile(other, { ...photo(), customerId: customer.id })).rejects.toThrow(
    Forbidden,
  );
});

test("that staff looked at a file stands in the audit log, that its customer did does not", async () => {
  const { id } = await upload(customer);
  await takeFiles(db, { ...(await createCaseChange(customer)), fileIds: [id] });
  const agent = await createAgent();
  await bytesOf(customer, id);
  await bytesOf(agent, id);
  expect(await db.auditEntry.findMany({ where: { subjectId: id } })).toMatchObject([
    { action: "files.read", actorId: agent.id, customerId: customer.id },
  ]);
});

test("staff upload nothing", async () => {
  await expect(upload(await createAgent("admin"))).rejects.toThrow(Forbidden);
});

test.each([
  ["files.tooLarge", jpeg(10 * 1024 * 1024 + 1)],
  ["files.type", Buffer.from("<svg onload='alert(1)'/>")],
  ["files.tooManyPixels", png(20_000, 10_000)],
  ["files.empty", Buffer.alloc(0)],
])("%s: it is refused, and nothing of it stays", async (reason, bytes) => {
  await upload(customer);
  const before = keptNames();
  const refused = await upload(customer, bytes).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Invalid);
  expect(refused).toMatchObject({ reason });
  expect(keptNames()).toEqual(before);
  expect(await rowsOf(customer)).toBe(1);
});

test("a file of exactly ten megabytes is taken", async () => {
  expect(await upload(customer, jpeg(10 * 1024 * 1024))).toMatchObject({ size: 10_485_760 });
});

async function* brokenOff() {
  yield* inChunks(jpeg(100_000));
  throw new Error("The line is down");
}

test("of an upload that breaks off nothing stays", async () => {
  await upload(customer);
  const before = keptNames();
  const broken = storeFile(customer, { name: "a.jpg", size: 0, bytes: brokenOff() });
  await expect(broken).rejects.toThrow("The line is down");
  expect(keptNames()).toEqual(before);
  expect(await rowsOf(customer)).toBe(1);
});

test("of files that come at once those find no room that would be too many", async () => {
  await fill(customer, 58, 1000);
  const attempts = await Promise.allSettled(Array.from({ length: 5 }, () => upload(customer)));
  const refusals = attempts.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  expect(refusals).toHaveLength(3);
  for (const refusal of refusals) {
    expect(refusal).toBeInstanceOf(Conflict);
    expect(refusal).toMatchObject({ reason: "files.full" });
  }
  expect(await rowsOf(customer)).toBe(60);
});

test("nobody fills the disk: what a customer keeps in all has an end", async () => {
  await fill(customer, 50, 10 * 1024 * 1024);
  await expect(upload(customer)).rejects.toMatchObject({ reason: "files.full" });
  await expect(upload(await createCustomer())).resolves.toMatchObject({ size: 2000 });
});

test("a row whose bytes are gone is no file, and no failure", async () => {
  await fill(customer, 1, 1000);
  const { id } = await db.storedFile.findFirstOrThrow({ where: { customerId: customer.id } });
  await expect(readFile(customer, id)).rejects.toThrow(NotFound);
});
