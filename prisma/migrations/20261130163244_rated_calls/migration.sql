-- AlterTable
ALTER TABLE "callback" ADD COLUMN     "rated_at" TIMESTAMPTZ(3),
ADD COLUMN     "score" INTEGER;

-- AlterTable
ALTER TABLE "feedback_item" ADD COLUMN     "callback_id" UUID;

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "rating_mails_off_at" TIMESTAMPTZ(3);

-- AddForeignKey
ALTER TABLE "feedback_item" ADD CONSTRAINT "feedback_callback_of_customer_fkey" FOREIGN KEY ("callback_id", "customer_id") REFERENCES "callback"("id", "customer_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE callback ADD CONSTRAINT callback_score CHECK (score BETWEEN 1 AND 5);
ALTER TABLE callback ADD CONSTRAINT callback_rated CHECK ((score IS NULL) = (rated_at IS NULL));
ALTER TABLE feedback_item DROP CONSTRAINT feedback_item_rating;
ALTER TABLE feedback_item ADD CONSTRAINT feedback_item_rating
  CHECK (source <> 'rating' OR (num_nonnulls(conversation_id, callback_id) = 1 AND score IS NOT NULL));
CREATE UNIQUE INDEX feedback_item_one_call_rating ON feedback_item (callback_id) WHERE source = 'rating';
