import { createHmac, timingSafeEqual } from "node:crypto";

/** As Twilio signs: the address, then each field's name and values, sorted, without anything between them. */
export function signatureOf(token: string, url: string, form: URLSearchParams) {
  const names = [...new Set(form.keys())].toSorted();
  const fields = names.flatMap((name) =>
    [...new Set(form.getAll(name))].toSorted().map((value) => name + value),
  );
  return createHmac("sha1", token)
    .update(url + fields.join(""))
    .digest("base64");
}

/** @param url as Twilio was given it, whatever a proxy has made of it */
export function isSigned(
  signature: string,
  { token, url, form }: { token: string; url: string; form: URLSearchParams },
) {
  const given = Buffer.from(signature);
  return addressesOf(url).some((address) => {
    const right = Buffer.from(signatureOf(token, address, form));
    return given.length === right.length && timingSafeEqual(given, right);
  });
}

/** Twilio leaves a port out or puts it in, by the age of the account. */
function addressesOf(url: string) {
  const { protocol, hostname, port, pathname, search } = new URL(url);
  const said = port || (protocol === "https:" ? "443" : "80");
  return ["", `:${said}`].map((end) => `${protocol}//${hostname}${end}${pathname}${search}`);
}
