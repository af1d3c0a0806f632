-- AlterEnum
ALTER TYPE "ThemeChangeKind" ADD VALUE 'rest_told';
