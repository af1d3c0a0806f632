import { answers, asks, calls, notes, says, wants, type Dialogue } from "./dialogue.ts";

const GRACE = "grace@kindline.example";
const JONAS = "jonas@kindline.example";
const LAYLA = "layla@kindline.example";
const RUTH = "ruth@kindline.example";

/** Those in which somebody was asked for, and came. */
export const WITH_PEOPLE: Dialogue[] = [
  {
    email: "astrid.lindqvist@example.com",
    daysAgo: 27,
    agent: JONAS,
    lines: [
      asks("Jag har skickat tillbaka hudvården, måste jag betala nästa del ändå?"),
      answers(
        "Nej. Så länge en retur är öppen avvaktar hela planen: inget dras, och inget blir försenat.",
        "returns",
      ),
      asks("Men butiken säger att de inte har fått paketet. Kan jag få prata med någon?"),
      wants("words"),
      says("Hej Astrid, Jonas här. Har du kvar kvittot på att du lämnade in paketet?"),
      asks("Ja, från den 20:e, med spårningsnummer."),
      notes(
        "Paketet är kvitterat av butiken enligt spårningen. Har skrivit till deras kundtjänst.",
      ),
      says(
        "Tack. Spårningen visar att butiken har kvitterat det. Jag har skrivit till dem, och planen avvaktar under tiden.",
      ),
      asks("Vilken lättnad, tack!"),
    ],
    score: 5,
    comment: "Jonas tog hand om allt medan jag väntade.",
  },
  {
    email: "oliver.bennett@example.com",
    daysAgo: 12,
    agent: GRACE,
    lines: [
      asks("I've missed the payment for my boots. What does that cost me now?"),
      answers(
        "Nothing extra. We charge no late fees, no reminder fees and no interest on overdue payments.",
        "late-payments",
      ),
      asks("I get paid next week. Could somebody move it for me?"),
      wants("assistant"),
      says("Hi Oliver, Grace here. Of course. Which day next week would suit you?"),
      asks("Can we talk for a minute? That’s easier than typing."),
      calls(192),
      asks("The day after payday, so Thursday?"),
      says(
        "Thursday it is. Please write to us once the money is there, and we take the payment then. Nothing else changes.",
      ),
    ],
    score: 5,
    comment: "Nobody made me feel bad about it.",
  },
  {
    email: "mariam.alhashimi@example.com",
    daysAgo: 19,
    agent: LAYLA,
    lines: [
      asks("رفض المصرف الدفعة، هل خرج المال من حسابي؟"),
      answers(
        "عندما تفشل دفعة لا يُخصم أي مبلغ من حسابك، وتبقى الدفعة مستحقة عليك.",
        "payment-failed",
      ),
      wants("button"),
      says("مرحبًا مريم، معك ليلى. هل ترغبين في أن نجرّب مرة أخرى أم تفضّلين يومًا آخر؟"),
      asks("أفضّل أن أسأل المصرف أولًا ثم أكتب لكم."),
      says("بالتأكيد. لا رسوم عندنا على ذلك، واكتبي لنا متى شئت."),
    ],
    score: 5,
    comment: "جواب سريع ولطيف",
  },
  {
    email: "erik.sandberg@example.com",
    daysAgo: 8,
    agent: JONAS,
    lines: [
      asks("jag har förlorat jobbet och kan inte betala den här månaden"),
      wants("distress"),
      says(
        "Hej Erik, det var tråkigt att höra. Vi tittar på alla dina planer tillsammans, ingen brådska.",
      ),
      notes("Vill ha lägre belopp i tre månader. Har skickat förslaget till Ruth för beslut."),
      says(
        "Jag har skrivit ett förslag med mindre belopp i tre månader. Du får det skriftligt, och inget ändras innan du säger ja.",
      ),
      asks("Tack för att du inte frågade så mycket."),
    ],
    score: 5,
  },
  {
    email: "sabine.keller@example.com",
    daysAgo: 5,
    agent: RUTH,
    lines: [
      asks(
        "Der Shop lehnt meine Rücksendung ab, obwohl die Tassen zerbrochen ankamen. Ich möchte mich beschweren.",
      ),
      wants("words"),
      says(
        "Guten Tag Frau Keller, hier ist Ruth Adler. Haben Sie ein Foto vom Paket, wie es ankam?",
      ),
      asks("Ja, vom selben Tag."),
      says(
        "Gut, damit fragen wir beim Shop nach. Sie bekommen von mir innerhalb von drei Werktagen eine schriftliche Antwort.",
      ),
    ],
    score: 3,
    comment: "Freundlich, aber der Shop hätte gleich antworten sollen.",
  },
  {
    email: "maja.nystrom@example.com",
    daysAgo: 15,
    agent: JONAS,
    lines: [
      asks("människa tack"),
      wants("words"),
      says("Hej Maja, Jonas här. Vad kan jag hjälpa dig med?"),
      asks("Jag ville bara veta att det finns någon. Allt är bra!"),
      says("Det gör det alltid. Ha en fin kväll!"),
    ],
    score: 5,
    comment: "Någon svarade på två minuter.",
  },
  {
    email: "callum.fraser@example.com",
    daysAgo: 3,
    agent: GRACE,
    lines: [
      asks("Is my card number stored with you?"),
      answers(
        "We don’t store full card numbers, and we don’t sell your data to anyone.",
        "personal-data",
      ),
      asks("And could I get a copy of everything you have on me?"),
      wants("assistant"),
      says(
        "Hi Callum, Grace here. Yes, I've started that for you. It takes 30 days at the most, usually much less.",
      ),
    ],
    score: 2,
    comment: "Helpful, but 30 days is long for a copy of my own data.",
  },
];
