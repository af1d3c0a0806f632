import { z } from "zod";
import { pictureFault } from "#server/files/picture-rules.ts";
import { PICTURE_LIMITS } from "#server/files/schema.ts";
import { ShipmentState } from "#server/platform/prisma/enums.ts";
import { instant, words } from "#server/platform/zod.ts";
import { parameterReference } from "./inbound.ts";

/** What the company tells us of shops and things beside money: how they look, and where they are. */

const picture = z
  .base64()
  .max(Math.ceil(PICTURE_LIMITS.bytes / 3) * 4)
  .describe(
    `PNG, JPEG or WebP in base64, at most ${PICTURE_LIMITS.bytes / 1024} KB and ${PICTURE_LIMITS.side} pixels on each side.`,
  )
  .transform((text, { addIssue }) => {
    const bytes = Buffer.from(text, "base64");
    const message = pictureFault(bytes);
    if (message) addIssue({ code: "custom", message });
    return bytes;
  });

export const merchantLookTold = z
  .strictObject({
    colour: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, "A colour as #6b3717")
      .toLowerCase()
      .nullable()
      .default(null)
      .describe("#6b3717: its initials stand on it where it has no logo."),
    logo: picture.nullable().default(null).meta({ description: "Square, on a ground of its own." }),
  })
  .meta({ id: "MerchantLook" });

export const itemPictureTold = z
  .strictObject({
    item: z.int().min(1).max(200).describe("Its number in the purchase, in the order you told."),
    picture: picture.nullable().describe("Square looks best. Null takes it away."),
  })
  .meta({ id: "ItemPicture" });

const secure = z.url({ protocol: /^https$/ }).max(500);

export const shipmentTold = z
  .strictObject({
    reference: parameterReference.describe("Your news of it."),
    plan: parameterReference,
    state: z.enum(ShipmentState),
    at: instant.describe(
      "When it happened: the latest of all news counts, in whatever order it comes.",
    ),
    carrier: words(60).nullable().default(null),
    trackingNumber: words(60).nullable().default(null),
    trackingUrl: secure
      .nullable()
      .default(null)
      .describe("The carrier's own page about it. Only https."),
  })
  .meta({ id: "ShipmentNews" });
