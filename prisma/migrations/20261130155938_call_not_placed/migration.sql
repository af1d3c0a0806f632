-- AlterEnum
ALTER TYPE "CallOutcome" ADD VALUE 'not_placed';
