import type { Concept } from "../concepts.ts";

export const en: Record<Concept, string> = {
  "cannot-pay":
    "cant pay, cannot pay, can not pay, cant _ pay, cant afford, cannot afford, not afford, unable to pay, not able to pay, wont be able to pay, dont have the money, dont have enough money, no money, not enough money, short of money, money is tight, tight this month, lost my job, out of work, unemployed, in debt, hardship, broke, struggl*, difficult* paying, hard to pay, pause, paused, pauses, pausing, payment holiday*, payment break*",
  refund:
    "money back, my money, refund*, reimburs*, pay me back, paid back, got back, get back, give back, credited",
  return:
    "return*, send back, send _ back, send _ _ back, sending _ back, sent back, sent _ back, sent _ _ back, dont want it, dont want them, doesnt fit, dont fit, wrong size, too small, too big",
  late: "late, overdue, past due, missed, miss a payment, behind, forgot*, too late, reminder*, debt collect*, unpaid",
  early:
    "early, earlier, ahead, in advance, before it is due, before the due date, pay off, pay it off, pay it all, pay everything, pay all, all at once, whole amount, settle, sooner, pay now",
  "move-date":
    "move*, moving, postpone*, extend*, extension*, delay*, push back, push _ back, change the date, change date, change my date, change the due date, more time, another day, other day, pay later, later date, few more days, payday, salary, after i get paid, different date",
  fee: "fee, fees, penalt*, extra cost*, late charge*, cost more, costs more, costs anything",
  method:
    "card, cards, visa, mastercard, bank account, direct debit, payment method*, apple pay, google pay, paypal, swish, iban, new card, change my card, expired card, pay with, how can i pay, ways to pay",
  failed:
    "failed, fail*, declined, rejected, bounced, didnt go through, did not go through, doesnt go through, not go through, didnt work, doesnt work, not working, unsuccessful, insufficient*, not enough on",
  interest: "interest, apr, rate, rates, financing, finance*, loan, credit cost*",
  data: "personal data, my data, data, privacy, gdpr, delete my account, close my account, delete me, information about me, what you know about me, tracking, who sees",
  person:
    "human, person, people, someone, somebody, agent*, advis*, talk to, speak to, speak with, talk with, call you, call me, phone, customer service, complain*",
  instalments:
    "instal*, split*, in parts, pay in, three payments, four payments, 3 payments, 4 payments, plan, plans, schedule, due date*, when do i pay, when is, how does it work, how it works, monthly",
  "how-long":
    "how long, how many days, how soon, how fast, when will i get, when do i get, when will it, takes, take, arrive*, arriving",
  call: "call me, call you, call us, call back, called back, callback*, ring me, ring you, phone you, phone me, phone us, by phone, on the phone, phone number*, phone call*, telephone number*, a call, my call, the call",
  assistant:
    "assistant*, ai, bot, bots, chatbot*, robot*, artificial intelligence, computer program, machine",
  "sign-in":
    "sign in, signing in, signed in, log in, logging in, login, log on, code, codes, password*, get into my account, locked out",
  "no-code":
    "no code, no sign in code, code not arrived, code hasnt arrived, code didnt arrive, code never arrived, code doesnt arrive, code doesnt come, code didnt come, code hasnt come, code never came, code isnt coming, dont get a code, didnt get a code, not get a code, dont get the code, didnt get the code, didnt receive a code, didnt receive the code, not received a code, not received the code, havent received a code, where is my code",
  devices:
    "device*, session*, sign out, signed out, log out, logged out, logout, lost my phone, lost phone, shared computer",
  language:
    "language*, dark mode, appearance, theme, translat*, in german, in swedish, in arabic, in english",
  feedback: "feedback, idea, ideas, suggest*, praise, improvement*, bug, bugs",
  rating: "rating*, rated, rate a, rate the, rate my, rate this, stars",
  "not-delivered":
    "not arrived, hasnt arrived, has not arrived, havent arrived, never arrived, didnt arrive, not delivered, never delivered, wasnt delivered, not been delivered, never came, not come, hasnt come, hasnt turned up, never turned up, not received, never received, havent received my, lost parcel, parcel was lost, parcel is lost, where is my order, where is my parcel, where is my package, where is my delivery, wheres my order, wheres my parcel, wheres my package",
  damaged:
    "damag*, broken, faulty, defect*, wrong item, wrong product, wrong colour, wrong thing, not what i ordered, not what you ordered",
  cancelled: "cancel*",
  unknown:
    "not recogni*, dont recogni*, purchase you do not know, charge i dont know, purchase i dont know, plan i dont know, dont know this, unknown, didnt order, did not order, never ordered, didnt buy, did not buy, never bought, didnt make, did not make, not mine, in my name, in your name",
  fraud:
    "fraud*, scam*, phish*, hack*, stole, stolen, suspicious, fake, strange mail, strange email, strange call, somebody used, someone used",
  complaint: "complain*, ombudsman, unfair*",
  "not-approved":
    "approve*, spending limit*, credit limit*, shopping limit*, how much can i spend, buy again, purchase declined, declined my purchase, order was declined",
  receipt: "receipt*, invoice*, statement*, bill, bills, proof of payment",
  currency:
    "currenc*, exchange rate*, abroad, foreign, other country, another country, dollar*, travel*, moving to",
  "credit-file":
    "credit file*, credit score*, credit report*, credit rating*, credit agenc*, credit reference*, credit bureau*, credit history, schufa, experian, uc",
  "on-time":
    "midnight, on time, weekend*, public holiday*, bank holiday*, sunday*, saturday*, time zone*, until when, last minute, what time",
  "several-plans":
    "several plans, two plans, both plans, all my plans, more than one plan, multiple plans, plans at once, another plan, one plan, merge, combine*, join",
  gift: "gift*, present, presents, somebody else, someone else, someone elses, another person, other person, wifes card, husbands card, mothers card, fathers card, friends card",
  "new-details":
    "change my email, change your e mail, change my e mail, change my name, change my address, change your name, change your e mail, change your email, new email, new e mail, new name, new address, other email, my name, surname, married, moved house, wrong name, two accounts",
  death: "died, dies, dead, death, passed away, deceased, funeral, estate",
  accessibility:
    "disab*, accessib*, screen reader*, blind, deaf, hard of hearing, keyboard, larger text, bigger text, an app, the app, easier words, simpler words",
};
