import { moveEvidence } from "#server/themes/place.ts";
import { createAgent, createCustomer } from "./factories.ts";
import { marked, submittedTo, themeOf } from "./themes.ts";

export const texts = { en: "You can now choose one day.", sv: "Nu kan du välja en dag." };

/** Said by an Englishwoman and a Swede in a chat, a German in a chat, and a Swede by the form. */
export async function said() {
  const [agent, lead] = await Promise.all([createAgent(), createAgent("supervisor")]);
  const theme = await themeOf(agent, "One payment day", "One day please");
  const [english] = theme.evidence;
  const [german, swede] = await Promise.all([
    createCustomer({ locale: "de" }),
    createCustomer({ locale: "sv-SE" }),
  ]);
  const other = await marked(agent, "Ein Tag", german);
  await moveEvidence(agent, { ids: [other.id], from: null, to: theme.id });
  await submittedTo(theme.id, { customerId: swede.id, text: "En dag för allt", locale: "sv" });
  if (!english) throw new Error("Nobody said it");
  return { agent, lead, theme, english: english.customer, german, swede };
}
