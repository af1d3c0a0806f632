import { tokensOf } from "./normal.ts";

const MOST_WORDS = 12;

/** What carries the thanks, or the goodbye, and what may stand around it; all as `tokensOf` writes them. */
const THANKS = words(`
  thanks thank thx ty cheers bye goodbye
  kiitti dankuwel تسلم تسلمي يسلمو متشكر
  danke dankeschon dank tschuss ciao
  tack tackar hejda
  شكرا شكراً مشكور مشكوره اشكرك اشكركم
  takk tak hav farvel merci au revoir gracias adios grazie arrivederci obrigado obrigada tchau
  bedankt dankjewel doei dziekuje dzieki kiitos moi moikka
`);

const AROUND = words(`
  you u so very much a lot lots many again for the your all help great perfect super nice good wonderful lovely ok okay
  alright helped helps solved that s is was it it's and have day evening weekend one i that's
  vielen dir ihnen euch sehr schonen tag abend noch fur die ihre deine hilfe gut prima toll alles klar wiedersehen auf und einen
  sa mycket en ett for hjalpen din bra ha det fint dag kvall vi ses hej da toppen sjalv
  جزيلا لك لكم كثيرا على المساعده مع السلامه الف تمام ممتاز حسنا
  skal du mange tusind tusen for hjelpen hjaelpen beaucoup pour votre aide bonne journee muchas por su ayuda mille dell aiuto muito pela ajuda hartelijk voor je hulp bardzo za pomoc paljon avusta
`);

export function isOnlyThanks(text: string) {
  const said = tokensOf(text.slice(0, 200));
  return (
    said.length > 0 &&
    said.length <= MOST_WORDS &&
    !/[?؟]/u.test(text) &&
    said.some((word) => THANKS.has(word)) &&
    said.every((word) => THANKS.has(word) || AROUND.has(word))
  );
}

function words(list: string) {
  return new Set(tokensOf(list));
}
