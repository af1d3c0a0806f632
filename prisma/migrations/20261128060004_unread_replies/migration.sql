-- How far the customer has read, and how far a mail has told them of what they had not. What is there by now counts as
-- read: nobody is written to about last month.
ALTER TABLE conversation ADD COLUMN read_seq INTEGER NOT NULL DEFAULT 0, ADD COLUMN mailed_seq INTEGER NOT NULL DEFAULT 0;
UPDATE conversation SET read_seq = seq;
ALTER TABLE conversation ADD CONSTRAINT conversation_read
  CHECK (read_seq BETWEEN 0 AND seq AND mailed_seq BETWEEN 0 AND seq);
