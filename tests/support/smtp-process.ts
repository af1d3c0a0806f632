import { SMTPServer } from "smtp-server";

/**
 * A mail server in a process of its own, with STARTTLS under a certificate that nobody knows. It says its port, and then
 * each mail as it came over the wire. SMTP_MODE: "full" has no room for now, "cut" takes the mail and hangs up.
 */
const mode = process.env.SMTP_MODE;
const server = new SMTPServer({
  onAuth: ({ username, password }, _session, done) =>
    username === "kindline" && password === "of the post"
      ? done(null, { user: username })
      : done(new Error("Unknown")),
  onData(stream, { envelope, secure }, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", () => {
      if (mode === "full") {
        return done(Object.assign(new Error("No room for now"), { responseCode: 452 }));
      }
      const to = envelope.rcptTo.map(({ address }) => address);
      process.send?.({ raw: Buffer.concat(parts).toString("base64"), secure, to });
      if (mode === "cut") return server.connections.forEach((one) => one.close());
      done();
    });
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => process.send?.({ address: server.server.address() }));
