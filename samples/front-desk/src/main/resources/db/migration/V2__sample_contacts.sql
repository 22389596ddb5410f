-- Nobody: the names are roles, the numbers are from the range that is kept free for drama (+44 20 7946 0xxx).

INSERT INTO contacts (name, phone, last_visit) VALUES ('Sample Patient One', '+442079460101', DATE '2026-03-02');
INSERT INTO contacts (name, phone, last_visit) VALUES ('Sample Patient Two', '+442079460102', DATE '2025-11-17');
INSERT INTO contacts (name, phone, last_visit) VALUES ('Sample Patient Three', '+442079460103', NULL);
INSERT INTO contacts (name, phone, last_visit) VALUES ('Example Parent', '+442079460104', DATE '2026-01-12');
INSERT INTO contacts (name, phone, last_visit) VALUES ('Test Caller', '+442079460105', NULL);
