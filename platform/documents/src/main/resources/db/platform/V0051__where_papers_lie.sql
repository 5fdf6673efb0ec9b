-- Where the bytes of a STORED paper lie: in document_piece, or in the bucket under the key of its document_object. A paper never moves by itself, so one
-- that was stored while the other was configured is found where it was put.
ALTER TABLE document ADD COLUMN place VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'DATABASE';

-- An object that may be in the bucket: written before it is put there, so that nothing lies there that no row knows of, and gone only once the object is.
-- Each belongs to one paper. kept: its paper is STORED there; what is not kept, and belongs to no paper that is still OPEN, is taken away.
CREATE TABLE document_object (
  county      CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  document_id CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  object_key  VARCHAR(250) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  put_at      DATETIME(6)  NOT NULL,
  kept        TINYINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (county, document_id),
  KEY document_object_kept (kept, put_at)
) ENGINE = InnoDB;
