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

export const ENGLISH: Submission[] = [
  problem(
    0,
    "the app logs me out every single time i switch to my banking app to check the balance. by the time im back i have to ask for a new code",
  ),
  aboutPlan(
    problem(
      1,
      "I sent one of two items back and the schedule still shows the full amount for all three instalments. Says “paused” which is fine, but what will I actually pay? Would be calmer if it said so.",
    ),
  ),
  idea(1, "dark mode for the monthly statements pls, my eyes"),
  praise(
    2,
    "Just wanted to say Grace was brilliant on the chat this morning. I was properly stressed about a payment that bounced and she sorted it in about five minutes without making me feel daft.",
  ),
  aboutPlan(
    problem(
      3,
      "Refund arrived at the shop on the 4th according to them, I see nothing here. Who has my money?",
      take("grace"),
      note(
        "grace",
        "Shop confirms the return, their refund call reached us today. Split between plan and card.",
      ),
      reply(
        "grace",
        "The shop told us today, so your refund now stands in the plan. The part for your card leaves us tomorrow; your bank usually needs three to five working days.",
      ),
    ),
  ),
  idea(
    4,
    "Could the reminder say the name of the shop in the subject line? I have four plans running and “your payment is due” could be any of them",
    set("ruth", "planned"),
  ),
  problem(
    5,
    "tried to pay early. button. nothing. button. nothing. then twice?? (it wasnt twice, but i got a fright)",
  ),
  idea(
    7,
    "I get paid on the 28th, everything is due on the 15th. Let me pick one day of the month for all of it and I will never bother you again :)",
    give("ruth", "samir"),
    set("samir", "planned"),
    reply(
      "samir",
      "We want this too. One day of the month for all plans is on our list for the spring; you will hear from us when it is there.",
    ),
    note("samir", "Ninth time this quarter. Same wish in Swedish and German."),
  ),
  praise(8, "Easiest checkout I have used. Thats it, thats the feedback"),
  quietly(
    problem(
      9,
      "Your chat assistant told me refunds take two days and then the help page says five. Which one is it? I don't need a reply, just fix it.",
      take("jonas"),
      set("jonas", "doing"),
      note(
        "jonas",
        "Both are right (our part, the bank's part), but nobody reads it like that. Rewriting the article.",
      ),
    ),
  ),
  aboutPlan(
    idea(
      11,
      "On the plan page I would love a tiny bar that shows how far I am. I know I can count the rows. I don't want to count the rows.",
      set("grace", "done"),
      reply("grace", "It is there now: look at the top of the plan. Thank you for the push."),
    ),
  ),
  problem(
    13,
    "The text size. I am 71 and I enlarge everything on my phone, and then your amounts run off the edge of the screen on the first page. The rest of the pages are fine.",
    take("ruth"),
    set("ruth", "doing"),
    reply(
      "ruth",
      "You are right, and it is not how it should be. We are working on it and test it with large letters from now on.",
    ),
  ),
  idea(15, "family account?? my daughter buys, i pay, we both want to see it"),
  aboutPlan(
    problem(
      16,
      "I moved the due date with the assistant, got a confirmation, and the reminder still came for the OLD date at 7 in the morning. Not a great start to the day.",
      take("grace"),
      set("grace", "doing"),
      note("grace", "Reminder was queued before the move. Ticket with the platform people."),
      set("grace", "done"),
      reply(
        "grace",
        "I am sorry about that morning. The reminder had been put in line before you moved the date. Since last week a moved date takes its old reminder with it.",
      ),
    ),
  ),
  praise(
    19,
    "Your Jonas rang me back at exactly the minute he said he would. Do you know how rare that is? Please pass it on.",
    reply("ruth", "Passed on, and he was very pleased. Thank you for taking the time."),
    set("ruth", "done"),
  ),
  idea(
    22,
    "An export for people who do their own books. CSV is fine, I don't need anything fancy. Date, shop, amount, what's left.",
    take("samir"),
    set("samir", "planned"),
  ),
  problem(
    25,
    "Got a “payment failed” mail on a Sunday night, no reason given, no button in the mail, had to look for the plan myself. It was only an expired card. Just say so!",
    set("samir", "doing"),
    reply(
      "samir",
      "The mail is being rewritten as we speak: it will say why, and lead straight to the plan.",
    ),
  ),
  idea(28, "let me give plans a nickname. “Sofa”, not “Living Room 3-Seater Oak/Anthracite 2.31m”"),
];
