import { createServer, type Socket } from "node:net";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";
import { db } from "#server/platform/db.ts";
import { readEnv } from "#server/platform/env.ts";
import { NotFound } from "#server/platform/errors.ts";
import { listCapturedMail, mailTasks, queueMail } from "#server/platform/mail.ts";
import { applyRetention } from "#server/retention/sweep.ts";
import { useSettings } from "#server/platform/settings.ts";

afterEach(() => use({}));

const use = (variables: Record<string, string>) =>
  useSettings(readEnv({ NODE_ENV: "test", ...variables }));

const letter = (to: string) => ({
  to,
  subject: "Your code\r\nBcc: eve@evil.test",
  text: "1234 5678",
});
const queue = (to: string) => db.$transaction((tx) => queueMail(tx, letter(to)));
const rowOf = (toAddress: string) => db.mail.findFirstOrThrow({ where: { toAddress } });

test("without SMTP the mail stays here, and in the demo anybody may read it", async () => {
  await queue("captured@example.test");
  expect(await listCapturedMail({ to: "captured@example.test" })).toEqual([
    expect.objectContaining({ to: "captured@example.test", text: "1234 5678" }),
  ]);
  expect(await jobsWaiting()).toBe(0);
});

test("outside of the demo, and where mail is really sent, there is nothing to read", async () => {
  use({ ORIGIN: "https://help.example.com" });
  await expect(listCapturedMail()).rejects.toThrow(NotFound);
  use({ SMTP_URL: "smtp://localhost" });
  await expect(listCapturedMail()).rejects.toThrow(NotFound);
});

test("the mail and its job exist only if their cause does", async () => {
  use({ SMTP_URL: "smtp://localhost" });
  const undone = db.$transaction(async (tx) => {
    await queueMail(tx, letter("undone@example.test"));
    throw new Error("the cause failed");
  });
  await expect(undone).rejects.toThrow("the cause failed");
  expect(await db.mail.count({ where: { toAddress: "undone@example.test" } })).toBe(0);
  expect(await jobsWaiting()).toBe(0);
});

test("a mail to anything but one plain address is not even queued", async () => {
  await expect(queue('"e@attacker.test"@victim.test')).rejects.toThrow();
  await expect(queue("a@example.test, b@example.test")).rejects.toThrow();
});

test("a mail is sent once, to the stored address, with nothing added to its head, and then loses its secret", async () => {
  const server = await smtpServer();
  use({ SMTP_URL: server.url, MAIL_FROM: "hello@kindline.example" });
  await queue("sent@example.test");
  const { id } = await rowOf("sent@example.test");

  await mailTasks["mail.send"]({ id });
  await mailTasks["mail.send"]({ id });
  expect(server.heard.filter((line) => line.startsWith("RCPT"))).toEqual([
    "RCPT TO:<sent@example.test>",
  ]);
  expect(server.heard).toContain(`Message-ID: <${id}@localhost>`);
  expect(server.heard.some((line) => /^bcc/i.test(line))).toBe(false);
  expect((await rowOf("sent@example.test")).sentAt).not.toBeNull();

  await secretive("secret@example.test", inTenMinutes());
  await mailTasks["mail.send"]({ id: (await rowOf("secret@example.test")).id });
  expect(server.heard.join(" ")).toContain("Your code is 1234 5678");
  expect(await rowOf("secret@example.test")).toMatchObject({
    subject: "•••• is your code",
    text: "Your code is ••••, or open ••••",
    keptSubject: null,
    keptText: null,
  });

  server.close();
  await queue("unsent@example.test");
  const unsent = await rowOf("unsent@example.test");
  await expect(mailTasks["mail.send"]({ id: unsent.id })).rejects.toThrow();
  expect((await rowOf("unsent@example.test")).sentAt).toBeNull();
});

const secretive = (to: string, until: Date) =>
  db.$transaction((tx) =>
    queueMail(tx, {
      to,
      subject: "1234 5678 is your code",
      text: "Your code is 1234 5678, or open https://help.test/#code=12345678",
      secret: { words: ["https://help.test/#code=12345678", "1234 5678"], until },
    }),
  );
const inTenMinutes = () => new Date(Date.now() + 600_000);

test("a mail whose secret has expired is not sent", async () => {
  use({ SMTP_URL: "smtp://127.0.0.1:1" });
  await secretive("late@example.test", new Date(Date.now() - 1));
  await mailTasks["mail.send"]({ id: (await rowOf("late@example.test")).id });
  expect(await rowOf("late@example.test")).toMatchObject({ sentAt: null });
});

test("in the demo a code can be read for as long as it works", async () => {
  await secretive("demo@example.test", inTenMinutes());
  await applyRetention();
  expect(await listCapturedMail({ to: "demo@example.test" })).toMatchObject([
    { subject: "1234 5678 is your code" },
  ]);

  await db.mail.updateMany({ data: { secretUntil: new Date(Date.now() - 1) } });
  await applyRetention();
  expect(await listCapturedMail({ to: "demo@example.test" })).toMatchObject([
    { subject: "•••• is your code", text: "Your code is ••••, or open ••••" },
  ]);
});

async function jobsWaiting() {
  const [row] = await db.$queryRaw<
    { jobs: bigint }[]
  >`select count(*) as jobs from graphile_worker.jobs`;
  return Number(row?.jobs);
}

/** As much SMTP as one mail needs. */
async function smtpServer() {
  const heard: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let inMessage = false;
    socket.write("220 test\r\n");
    socket.on("data", (chunk) => {
      for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
        heard.push(line);
        if (inMessage && line !== ".") continue;
        if (line === "DATA") socket.write("354 go on\r\n");
        else socket.write("250 fine\r\n");
        inMessage = line === "DATA";
      }
    });
    socket.on("error", () => {});
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const at = server.address();
  const port = typeof at === "object" ? at?.port : "";
  const close = () => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: `smtp://127.0.0.1:${port}?ignoreTLS=true`, heard, close };
}
