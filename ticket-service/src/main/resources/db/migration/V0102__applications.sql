-- A case from the steward's draft to the ticket. Its steps are append-only: they are the file the inspector reads.
CREATE TABLE application (
  county           CHAR(6)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id               CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  holder_party     VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  village_code     CHAR(12)     CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  period_start     DATE         NOT NULL,
  period_end       DATE         NOT NULL,
  method_id        VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  method_version   VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  stage            VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  round            INT          NOT NULL,
  measured_kg      BIGINT       NULL,
  report_no        VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  measurer_party   VARCHAR(40)  CHARACTER SET ascii COLLATE ascii_bin NULL,
  notice_opened_on DATE         NULL,
  notice_ends_on   DATE         NULL,
  opinion_no       VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  override_reason  VARCHAR(1000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  ticket_id        CHAR(26)     CHARACTER SET ascii COLLATE ascii_bin NULL,
  created_at       DATETIME(6)  NOT NULL,
  stage_since      DATETIME(6)  NOT NULL,
  version          INT          NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY application_id (id),
  KEY application_stage (county, stage, stage_since),
  KEY application_holder (county, holder_party)
) ENGINE = InnoDB;

CREATE TABLE application_plot (
  application_id CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  plot_id        CHAR(26) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (application_id, plot_id),
  KEY application_plot_plot (plot_id)
) ENGINE = InnoDB;

CREATE TABLE application_step (
  county         CHAR(6)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  step_no        INT           NOT NULL,
  round          INT           NOT NULL,
  action         VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  from_stage     VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  to_stage       VARCHAR(20)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  by_name        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  by_party       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  at             DATETIME(6)   NOT NULL,
  reason         VARCHAR(4000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  declaration    VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  documents      MEDIUMTEXT    CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY application_step_no (application_id, step_no)
) ENGINE = InnoDB;

CREATE TABLE objection (
  county         CHAR(6)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  id             CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  application_id CHAR(26)      CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  subject        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  by_name        VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  by_party       VARCHAR(40)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  text           VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NOT NULL,
  raised_at      DATETIME(6)   NOT NULL,
  resolution     VARCHAR(2000) CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  resolved_by    VARCHAR(100)  CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci NULL,
  resolved_at    DATETIME(6)   NULL,
  version        INT           NOT NULL,
  PRIMARY KEY (county, id),
  UNIQUE KEY objection_id (id),
  KEY objection_application (application_id)
) ENGINE = InnoDB;
