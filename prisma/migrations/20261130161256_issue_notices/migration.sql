-- AlterTable
ALTER TABLE "theme_issue" ADD COLUMN     "changed_there_at" TIMESTAMPTZ(3);

