import type { Language } from "#server/platform/locale.ts";

/** What the customer says of each kind, why a return is declined, and what an agent asks. */
type Words = Record<"sent_back" | "faulty" | "not_arrived" | "declined" | "asked", string>;

export const GIVEN_BACK_WORDS: Record<Language, Words> = {
  en: {
    sent_back: "It doesn’t fit, so I sent it back with the label from the parcel.",
    faulty: "A part came off the first time I used it.",
    not_arrived: "It should be here by now, and the tracking hasn’t changed for a week.",
    declined: "The shop says that it was used and can’t be sold again.",
    asked: "Could you send us a photo of the damage? The shop would like to see it.",
  },
  de: {
    sent_back: "Es passt nicht, deshalb habe ich es mit dem Etikett aus dem Paket zurückgeschickt.",
    faulty: "Gleich beim ersten Mal ist ein Teil abgegangen.",
    not_arrived:
      "Es müsste längst da sein, und in der Sendungsverfolgung tut sich seit einer Woche nichts.",
    declined: "Der Shop sagt, dass es benutzt wurde und nicht mehr verkauft werden kann.",
    asked: "Können Sie uns ein Foto vom Schaden schicken? Der Shop möchte ihn sehen.",
  },
  sv: {
    sent_back: "Det passade inte, så jag skickade tillbaka det med etiketten i paketet.",
    faulty: "En del lossnade redan första gången jag använde den.",
    not_arrived: "Den borde ha kommit, och spårningen har stått still i en vecka.",
    declined: "Butiken säger att varan är använd och inte kan säljas igen.",
    asked: "Kan du skicka en bild på skadan? Butiken vill gärna se den.",
  },
  ar: {
    sent_back: "المقاس غير مناسب، فأعدته بالملصق الموجود في الطرد.",
    faulty: "انفصلت قطعة منه من أول استعمال.",
    not_arrived: "كان ينبغي أن يصل، ولم يتغير شيء في تتبع الشحنة منذ أسبوع.",
    declined: "يقول المتجر إن المنتج استُخدم ولا يمكن بيعه مرة أخرى.",
    asked: "هل يمكنك أن ترسل إلينا صورة للتلف؟ يود المتجر أن يراها.",
  },
};
