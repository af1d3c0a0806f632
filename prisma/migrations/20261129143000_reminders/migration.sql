-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('before', 'missed');

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "reminder_day" DATE,
ADD COLUMN     "reminder_days" INTEGER;

-- AlterTable
ALTER TABLE "mail" ADD COLUMN     "unsubscribe" TEXT;

-- CreateTable
CREATE TABLE "reminder" (
    "instalment_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "step" INTEGER NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("instalment_id","due_on","kind","step")
);

-- CreateTable
CREATE TABLE "reminder_rules" (
    "version" INTEGER NOT NULL,
    "before_days" INTEGER NOT NULL,
    "missed_days" INTEGER NOT NULL,
    "again_days" INTEGER NOT NULL,
    "most_missed" INTEGER NOT NULL,
    "quiet_from" INTEGER NOT NULL,
    "quiet_until" INTEGER NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_rules_pkey" PRIMARY KEY ("version")
);

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_instalment_id_fkey" FOREIGN KEY ("instalment_id") REFERENCES "instalment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reminder_rules" ADD CONSTRAINT "reminder_rules_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
ALTER TABLE person ADD CONSTRAINT person_reminder_days CHECK (reminder_days IN (0, 1, 3, 7));
ALTER TABLE reminder ADD CONSTRAINT reminder_step CHECK (step >= 1 AND (kind = 'missed' OR step = 1));
ALTER TABLE reminder_rules ADD CONSTRAINT reminder_rules_within_bounds CHECK (
  version >= 1
  AND before_days BETWEEN 0 AND 14
  AND missed_days BETWEEN 1 AND 14
  AND again_days BETWEEN 3 AND 30
  AND most_missed BETWEEN 1 AND 6
  AND quiet_from BETWEEN 17 AND 22
  AND quiet_until BETWEEN 7 AND 12
);
