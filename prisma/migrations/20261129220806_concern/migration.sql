-- CreateEnum
CREATE TYPE "Concern" AS ENUM ('crisis', 'threat', 'bereavement', 'minor', 'scam', 'gambling', 'illness', 'hardship');

-- AlterTable
ALTER TABLE "conversation" ADD COLUMN     "concern" "Concern";

-- What Prisma's schema language cannot say: checks, partial indexes, triggers.
