import { NotFound } from "#server/platform/errors.ts";
import { catalogueOf, type Language } from "#server/platform/locale.ts";
import type { Viewer } from "#server/platform/viewer.ts";
import { findReply } from "./replies.ts";
import type { Insertion } from "./schema.ts";
import { countUse } from "./uses.ts";
import { valuesFor } from "./values.ts";
import { filled, isAboutPayment, missingIn } from "./variables.ts";
import { languagesOf, textsOf } from "./view.ts";

type Asked = { id: string; conversationId: string; language?: Language | undefined };

/**
 * Its words for this conversation's customer, with what their plans say. Nothing is sent.
 * @returns instead of a text, what it lacks: a value for a variable, or this language
 */
export async function insertReply(
  viewer: Viewer,
  { id, conversationId, language: wanted }: Asked,
): Promise<Insertion> {
  const reply = await findReply(viewer, id);
  if (reply.archivedAt) throw new NotFound("desk.replyGone");
  const { locale, valuesIn, overdue } = await valuesFor(viewer, conversationId);
  const texts = textsOf(reply);
  const language = wanted ?? catalogueOf(locale);
  const text = texts[language];
  if (!text) return { kind: "languages", asked: language, languages: languagesOf(texts) };
  const values = valuesIn(language);
  const variables = missingIn(text, values);
  if (variables.length > 0) return { kind: "missing", variables };
  await countUse(id);
  const told = isAboutPayment(text) ? overdue : null;
  return { kind: "text", text: filled(text, values), language, overdue: told };
}
