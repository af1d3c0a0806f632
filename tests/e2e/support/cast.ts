/** People of the demo company. Each story takes a customer of its own, so that none finds another one's words. */
export const people = {
  oliver: "oliver.bennett@example.com",
  priya: "priya.nair@example.com",
  callum: "callum.fraser@example.com",
  megan: "megan.pryce@example.com",
  daniel: "daniel.okafor@example.com",
  astrid: "astrid.lindqvist@example.com",
  hannah: "hannah.brandt@example.com",
  mariam: "mariam.alhashimi@example.com",
  erik: "erik.sandberg@example.com",
  maja: "maja.nystrom@example.com",
  johan: "johan.akesson@example.com",
  linnea: "linnea.bergstrom@example.com",
  lukas: "lukas.vogt@example.com",
  sabine: "sabine.keller@example.com",
  emre: "emre.yildiz@example.com",
  katharina: "katharina.wolf@example.com",
  sofia: "sofia.holmberg@example.com",
  niamh: "niamh.gallagher@example.com",
  viktor: "viktor.lund@example.com",
  annika: "annika.schroeder@example.com",
  gareth: "gareth.llewellyn@example.com",
  chloe: "chloe.ashworth@example.com",
  kwame: "kwame.boateng@example.com",
  oskar: "oskar.wikstrom@example.com",
  lena: "lena.winkler@example.com",
  khalid: "khalid.almansoori@example.com",
  noura: "noura.alsuwaidi@example.com",
  harriet: "harriet.dunn@example.com",
  luis: "luis.ortega@example.com",
  jamal: "jamal.robinson@example.com",
  yousef: "yousef.rahmani@example.com",
  salma: "salma.haddad@example.com",
  grace: "grace@kindline.example",
  jonas: "jonas@kindline.example",
  ruth: "ruth@kindline.example",
  samir: "samir@kindline.example",
} as const;

export type Person = keyof typeof people;

const STAFF: Person[] = ["grace", "jonas", "ruth", "samir"];
export const isStaff = (person: Person) => STAFF.includes(person);
