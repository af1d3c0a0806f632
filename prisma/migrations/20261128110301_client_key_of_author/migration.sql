-- Customers, agents and the assistant make their keys themselves: one that equals another's is no repetition.
CREATE UNIQUE INDEX "event_conversation_id_author_client_key_key" ON "event"("conversation_id", "author", "client_key");

DROP INDEX "event_conversation_id_client_key_key";
