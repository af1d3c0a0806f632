import {
  aboutPlan,
  give,
  idea,
  note,
  praise,
  problem,
  quietly,
  reply,
  set,
  type Submission,
  take,
} from "./submission.ts";

/** The older half. */
export const ENGLISH_BEFORE: Submission[] = [
  problem(
    31,
    "why do i need to type 8 digits when every other app needs 6",
    set("jonas", "declined"),
    reply(
      "jonas",
      "Because guessing eight is a hundred times harder than guessing six, and it is your money behind it. If you open the link in the mail you need not type at all.",
    ),
  ),
  praise(
    34,
    "Good that you can talk to a human without going through ten menus. Good that it says so on every page. Keep it.",
  ),
  aboutPlan(
    problem(
      37,
      "Bought boots, returned boots, shop refunded boots, plan still open with 0.00 left. It bothers me more than it should.",
      take("grace"),
      set("grace", "done"),
      reply(
        "grace",
        "It bothered us too. Plans with nothing left now close by themselves, and yours has.",
      ),
    ),
  ),
  idea(
    41,
    "Weekly summary instead of a mail for each payment? One mail on Monday: this is coming, this went through.",
  ),
  idea(
    45,
    "Apple wallet style pass for the next payment. My bank does it.",
    set("ruth", "declined"),
    reply(
      "ruth",
      "A nice thought, but we would rather make the first page so quick that you do not need it. We are not going to build this, and want to say so plainly.",
    ),
  ),
  problem(
    49,
    "The language switches back to English when i open the help. I read it in Urdu elsewhere but Arabic is fine for me, please keep Arabic.",
    give("grace", "layla"),
    note(
      "layla",
      "Happened when signed out: the help did not remember the language. Fixed with the last release.",
    ),
    set("layla", "done"),
    reply(
      "layla",
      "The help keeps your language now, also when you are signed out. We do not have Urdu yet, but I have noted the wish.",
    ),
  ),
  praise(53, "paid off my last instalment today. no drama, no hidden anything. ta very much x"),
  problem(
    58,
    "Hold music. Please. Anything else. (was called back after though, fair play)",
    set("ruth", "done"),
  ),
  idea(
    63,
    "Show the interest in pounds before I choose 12 months and not only the percentage. I can do the maths but I should not have to.",
    give("ruth", "samir"),
    set("samir", "doing"),
    set("samir", "done"),
    reply("samir", "Done: before you choose, you now see what it costs altogether, in pounds."),
  ),
  aboutPlan(
    problem(
      70,
      "I opened a return two weeks ago and the shop says they never heard of it. You say the plan is paused till they answer. So who asks them?? Feels like nobody does.",
      take("jonas"),
      note(
        "jonas",
        "Wrote to the shop twice, now by phone. They had it under the wrong order number.",
      ),
      reply(
        "jonas",
        "I have rung them: your parcel was filed under another order. They have it now, and your plan stays paused until the refund is here.",
      ),
      set("jonas", "done"),
    ),
  ),
  quietly(idea(78, "Less green. Or more. I can't decide but this isn't it")),
  problem(
    86,
    "screen reader says “button button button” in the chat header, no idea which is which. VoiceOver, iPhone 13",
    take("ruth"),
    set("ruth", "doing"),
    set("ruth", "done"),
    reply(
      "ruth",
      "Thank you, this was a real fault of ours. Every button in the chat has a name now; if one still has none, tell us and we will run.",
    ),
  ),
  idea(
    94,
    "A limit I set for myself. Like: not more than £150 a month on plans, and you stop me.",
    set("samir", "planned"),
  ),
  praise(
    101,
    "Your lady in the evening (sorry forgot the name, from Dubai I think) stayed 40 mins with my mum on chat in Arabic. Mum is 78. Thank you.",
    set("ruth", "done"),
  ),
  problem(
    109,
    "your codes land in spam with outlook",
    take("jonas"),
    set("jonas", "done"),
    reply(
      "jonas",
      "Our sender is signed properly now, and Outlook seems happier. Should a code still hide in the junk, tell us.",
    ),
  ),
  idea(
    118,
    "Say on the first page what I have paid off this year in total. Would feel good in December",
    set("ruth", "declined"),
    note(
      "ruth",
      "Sweet, but it competes with what is due. Look again when the statement pages are there.",
    ),
  ),
];
