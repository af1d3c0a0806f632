type Names = { first: string[]; last: string[] };

const words = (text: string) => text.split(" ");

/** None of them is the name of somebody who can be tried out. */
export const NAMES: Record<"en" | "de" | "sv" | "ar", Names> = {
  en: {
    first: words(
      "Amelia Harry Isla Jack Poppy Leo Freya Alfie Rosie Archie Ruby Toby Millie Finley Erin Rory Orla Declan Imogen Rhys",
    ),
    last: words(
      "Hughes Barker Sutton Preston Walsh Doyle Hartley Marsh Gibbs Lawson Thornton Kaur Pereira Blake Winslow Farrell Osborne Mercer Holt Quinn",
    ),
  },
  de: {
    first: words(
      "Anja Stefan Miriam Florian Greta Henrik Nadine Philipp Svenja Ralf Carla Timo Britta Leon Ayla Marius Heike Jannik Ines Ozan",
    ),
    last: words(
      "Fuchs Lorenz Seidel Arnold Busch Krämer Vogel Roth Franke Albrecht Kuhn Demir Simon Winter Pohl Engel Haas Bergmann Thiel Jansen",
    ),
  },
  sv: {
    first: words(
      "Alva Hugo Ebba Nils Saga Axel Wilma Ludvig Tuva Arvid Moa Isak Klara Melker Tyra Olle Selma Rasmus Stina Ali",
    ),
    last: words(
      "Lundgren Ekström Hedlund Björk Forsberg Sundin Engström Norberg Ahlgren Strand Sjölund Dahl Molin Fransson Hallberg Rydén Palm Öberg Haidari Blom",
    ),
  },
  ar: {
    first: words("ليان حمد ريم سلطان شيخة ماجد لطيفة طارق دانة بدر جواهر زايد مها فيصل رنا وليد"),
    last: words("المزروعي البلوشي الظاهري الحمادي النعيمي الشحي درويش العامري الكتبي منصور"),
  },
};
