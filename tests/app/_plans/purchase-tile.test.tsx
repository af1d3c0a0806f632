import { expect, test } from "vitest";
import { PurchaseTile } from "#app/_plans/purchase-tile.tsx";
import { readable, rendered } from "#tests/support/render.tsx";

const nothing = { picture: null, logo: null, colour: null };
const purchase = { merchant: "North Sole", look: nothing };
const sourcesIn = (markup: string) => [...markup.matchAll(/src="([^"]+)"/g)].map(([, src]) => src);

test("a picture has the shop's logo on its corner, and neither says what stands beside it", async () => {
  const look = { picture: "aa", logo: "bb", colour: "#6b3717" };
  const markup = await rendered(<PurchaseTile purchase={{ ...purchase, look }} />);
  expect(sourcesIn(markup)).toEqual(["/pictures/aa", "/pictures/bb"]);
  expect(markup.match(/alt=""/g)).toHaveLength(2);
  expect(markup.match(/loading="lazy"/g)).toHaveLength(2);
  // Its place is there before it has come.
  expect(markup).toContain('width="48" height="48"');
  expect(readable(markup)).toBe("");
});

test("without a logo one letter stands on the corner, on the shop's colour", async () => {
  const look = { ...nothing, picture: "aa", colour: "#f2c230" };
  const markup = await rendered(
    <PurchaseTile purchase={{ ...purchase, look }} size="due" isFirst />,
  );
  expect(sourcesIn(markup)).toEqual(["/pictures/aa"]);
  expect(markup).toContain("background-color:#f2c230;color:#000000");
  expect(markup).toContain('loading="eager"');
  expect(readable(markup)).toBe("N");
});

test("without a picture the mark fills the tile: the logo, else initials on the shop's colour", async () => {
  const logo = await rendered(
    <PurchaseTile purchase={{ ...purchase, look: { ...nothing, logo: "bb" } }} />,
  );
  expect(sourcesIn(logo)).toEqual(["/pictures/bb"]);
  const initials = await rendered(
    <PurchaseTile purchase={{ ...purchase, look: { ...nothing, colour: "#6b3717" } }} />,
  );
  expect(sourcesIn(initials)).toEqual([]);
  expect(initials).toContain("background-color:#6b3717;color:#ffffff");
  expect(initials).toContain('aria-hidden="true"');
  expect(readable(initials).replace("\u200c", "")).toBe("NS");
  const plain = await rendered(<PurchaseTile purchase={purchase} />);
  expect(plain).toMatch(/class="[^"]*bg-\[light-dark/);
  expect(plain).not.toContain("style=");
});
