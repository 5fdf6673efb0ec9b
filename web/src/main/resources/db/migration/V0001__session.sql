-- Who is logged in. The cookie is not here: only its SHA-256, and the tokens under a key that cannot be made without the cookie.
CREATE TABLE session (
    id            CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of the cookie, hexadecimal',
    login_session VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sid: the session at the login server',
    subject       VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'sub: whose it is',
    tokens        BLOB NOT NULL COMMENT 'AES-256-GCM: nonce, text, tag',
    begun_at      DATETIME(6) NOT NULL,
    expires_at    DATETIME(6) NOT NULL COMMENT 'moves on each time the tokens are renewed',
    PRIMARY KEY (id),
    KEY ix_session_login (login_session),
    KEY ix_session_subject (subject),
    KEY ix_session_expiry (expires_at)
);
