-- What is wrong with a returned case, one row a fault, and what the applicant answered to each. Both are append-only: a better answer is one more row, what
-- stood before stays. A case returned before this has a reason and no rows, and comes back as it always did.
CREATE TABLE returned_item (
  county          CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id  CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round           INT          NOT NULL,
  item_no         INT          NOT NULL,
  part            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id         CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  document_sha256 CHAR(64)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  document_name   VARCHAR(120) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  missing         VARCHAR(300) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  PRIMARY KEY (county, application_id, round, item_no)
) ENGINE = InnoDB;

CREATE TABLE returned_item_answer (
  county         CHAR(6)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round          INT           NOT NULL,
  item_no        INT           NOT NULL,
  answer_no      INT           NOT NULL,
  text           VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  documents      MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  subject        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  by_name        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  by_party       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at             DATETIME(6)   NOT NULL,
  PRIMARY KEY (county, application_id, round, item_no, answer_no)
) ENGINE = InnoDB;
