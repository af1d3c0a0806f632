-- AlterEnum
ALTER TYPE "CaseKind" ADD VALUE 'not_mine';
