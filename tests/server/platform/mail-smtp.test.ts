import { simpleParser } from "mailparser";
import { afterEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { mailTasks, queueMail, closeTransport } from "#server/platform/mail.ts";
import { useSettings } from "#server/platform/settings.ts";
import { createCustomer } from "#tests/support/factories.ts";
import { type Heard, openSmtp } from "#tests/support/smtp.ts";

const ORIGIN = "https://help.example.com";
const TEXT = `Hej Åsa,\n\nDin betalning är på gång: 62,66 kr.\n\nSe planen:\n\n${ORIGIN}/plans/1\n\n.\n\nمرحبًا`;

const opened: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  closeTransport();
  for (const server of opened.splice(0)) await server.close();
  useSettings(readEnv({ NODE_ENV: "test" }));
});

async function serverThat(mode: Parameters<typeof openSmtp>[0] = "well") {
  const server = await openSmtp(mode);
  opened.push(server);
  return server;
}

function sendBy(url: string) {
  closeTransport();
  const mail = { MAIL_FROM: "hello@example.com", ORIGIN };
  useSettings(readEnv({ NODE_ENV: "test", SMTP_URL: url, ...mail }));
}

async function queued(unsubscribe?: string) {
  const { email: to } = await createCustomer({ locale: "sv" });
  const mail = {
    to,
    subject: "Åsas plan: 62,66 kr",
    text: TEXT,
    ...(unsubscribe && { unsubscribe }),
  };
  await db.$transaction((tx) => queueMail(tx, mail));
  return db.mail.findFirstOrThrow({ where: { toAddress: to } });
}

const send = (id: string) => mailTasks["mail.send"]({ id });
const isSent = async (id: string) =>
  (await db.mail.findUniqueOrThrow({ where: { id } })).sentAt !== null;
const headersOf = ({ headerLines }: Awaited<ReturnType<typeof parsed>>) =>
  Object.fromEntries(headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()]));
const parsed = (mail: Heard | undefined) => simpleParser(Buffer.from(mail?.raw ?? "", "base64"));

test("a mail arrives encrypted, word for word, as text and in the portal's look, with its way out", async () => {
  const server = await serverThat();
  sendBy(server.trusting);
  const { id, toAddress } = await queued(`${ORIGIN}/reminders/x`);
  await send(id);
  await send(id);

  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toMatchObject({ secure: true, to: [toAddress] });
  const mail = await parsed(server.mails[0]);
  expect(mail.subject).toBe("Åsas plan: 62,66 kr");
  expect(mail.text?.trim()).toBe(TEXT);
  expect(mail.html).toContain(`href="${ORIGIN}/plans/1"`);
  expect(mail.html).toContain(">Se planen</a>");
  expect(mail.html).toContain('<html lang="sv" dir="ltr">');
  expect(mail.messageId).toBe(`<${id}@help.example.com>`);
  expect(headersOf(mail)).toMatchObject({
    "list-unsubscribe": `<${ORIGIN}/reminders/x>`,
    "list-unsubscribe-post": "List-Unsubscribe=One-Click",
  });
});

test("a mail without a way out says nothing of one", async () => {
  const server = await serverThat();
  sendBy(server.trusting);
  await send((await queued()).id);
  const mail = await parsed(server.mails[0]);
  expect(Object.keys(headersOf(mail)).filter((name) => name.startsWith("list-"))).toEqual([]);
});

test("a server that nobody vouches for, or that does not know us, gets no word of it", async () => {
  const server = await serverThat();
  const { id } = await queued();
  for (const url of [server.url, server.stranger]) {
    sendBy(url);
    await expect(send(id)).rejects.toThrow();
  }
  expect(server.mails).toEqual([]);
  expect(await isSent(id)).toBe(false);
});

test("one that has no room, or hangs up in the middle, is asked again, and the mail is the same mail", async () => {
  const full = await serverThat("full");
  sendBy(full.trusting);
  const { id } = await queued();
  await expect(send(id)).rejects.toThrow(/No room/);
  expect(await isSent(id)).toBe(false);

  const cut = await serverThat("cut");
  sendBy(cut.trusting);
  await expect(send(id)).rejects.toThrow();
  expect(await isSent(id)).toBe(false);

  const well = await serverThat();
  sendBy(well.trusting);
  await send(id);
  expect(await isSent(id)).toBe(true);
  const ids = await Promise.all(
    [cut.mails[0], well.mails[0]].map(async (one) => (await parsed(one)).messageId),
  );
  expect(ids).toEqual([`<${id}@help.example.com>`, `<${id}@help.example.com>`]);
});
