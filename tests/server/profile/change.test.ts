import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { openOutbox } from "#server/feed/webhooks/outbox.ts";
import { changeHome, changeName, changePhone } from "#server/profile/change.ts";
import { getProfile } from "#server/profile/profile.ts";
import { newHome, newName } from "#server/profile/schema.ts";
import { db } from "#server/platform/db.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { deliveriesTo, hear } from "#tests/support/webhooks.ts";

openOutbox();

const home = {
  line: "14 Quayside Row",
  extra: null,
  postcode: "BS1 4QA",
  city: "Bristol",
  region: null,
  country: "GB",
};

const mailsTo = (toAddress: string) => db.mail.count({ where: { toAddress } });

test("name, phone and home address are changed by themselves, each told by one mail and one webhook", async () => {
  const { id } = await hear("http://localhost:9/hooks", ["customer.changed"]);
  const reference = randomUUID();
  const person = await createCustomer({ reference, timeZone: "Europe/London" });
  await changeName(person, { name: "Ada Ek" });
  await changePhone(person, { phone: "07911 123456" });
  await changeHome(person, { home });
  expect(await getProfile(person)).toMatchObject({
    name: "Ada Ek",
    phone: "+44 7911 123456",
    home,
    homeLines: ["14 Quayside Row", "Bristol", "BS1 4QA"],
    livesIn: "GB",
  });
  expect(await mailsTo(person.email)).toBe(3);
  const told = await deliveriesTo(id);
  expect(told.map(({ event }) => event.data)).toEqual(
    ["name", "phone", "address"].map((changed) => ({ customer: reference, changed })),
  );
});

test("what stays the same is no news, also of two at once; what is taken away is gone", async () => {
  const person = await createCustomer();
  await Promise.all([changeHome(person, { home }), changeHome(person, { home })]);
  await changeHome(person, { home });
  expect(await mailsTo(person.email)).toBe(1);
  expect(await changeHome(person, { home: null })).toMatchObject({ home: null, homeLines: [] });
  expect(await changePhone(person, { phone: null })).toMatchObject({ phone: null });
  expect(await mailsTo(person.email)).toBe(2);
});

test("a number nobody can be called at changes nothing, and an address is whole or none", async () => {
  const person = await createCustomer();
  await expect(changePhone(person, { phone: "12345" })).rejects.toMatchObject({
    reason: "callbacks.phone",
  });
  expect(await mailsTo(person.email)).toBe(0);
  const refused = [
    { ...home, city: " " },
    { ...home, country: "XX" },
    { ...home, line: "a\nb" },
  ];
  for (const name of ["😀😀", "1234"]) expect(newName.safeParse({ name }).success).toBe(false);
  for (const wrong of refused) expect(newHome.safeParse({ home: wrong }).success).toBe(false);
  await expect(
    db.person.update({ where: { id: person.id }, data: { city: "Bristol" } }),
  ).rejects.toThrow();
});

test("nobody changes somebody else", async () => {
  const [person, other] = [await createCustomer(), await createCustomer()];
  const before = await getProfile(other);
  await changeName(person, { name: "Somebody Else" });
  expect(await getProfile(other)).toEqual(before);
});
