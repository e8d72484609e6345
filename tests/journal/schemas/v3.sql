BEGIN TRANSACTION;
CREATE TABLE answers (
    id INTEGER NOT NULL,
    question TEXT NOT NULL,
    value TEXT NOT NULL,
    answered_at TEXT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "answers" VALUES(1,'age','44','2026-11-22T13:00:00+01:00');
INSERT INTO "answers" VALUES(2,'age','45','2026-11-22T13:00:00+01:00');
CREATE TABLE change_rows (
    change_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    image TEXT,
    PRIMARY KEY (change_id, seq),
    FOREIGN KEY(change_id) REFERENCES changes (id)
);
INSERT INTO "change_rows" VALUES(1,0,'choices','banana',NULL);
INSERT INTO "change_rows" VALUES(1,1,'entries','1',NULL);
INSERT INTO "change_rows" VALUES(1,2,'entries','2',NULL);
INSERT INTO "change_rows" VALUES(2,0,'entries','2','{"id":2,"eaten_at":"2026-11-22T13:00:00+01:00","eaten_on":"2026-11-22","meal":"lunch","food_id":"banana-raw","name":"Banana","text":"2 bananas","portion":"2 × medium","grams":236.0,"grams_from":"portion","tags":"fruit vegan","potassium_mg":844.88,"sodium_mg":0.0,"magnesium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"energy_kcal":210.04,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fiber_g":null,"water_g":null,"logged_at":"2026-11-22T13:00:00+01:00"}');
INSERT INTO "change_rows" VALUES(3,0,'own_foods','my-bread',NULL);
INSERT INTO "change_rows" VALUES(3,1,'own_portions','1',NULL);
INSERT INTO "change_rows" VALUES(3,2,'own_portions','2',NULL);
INSERT INTO "change_rows" VALUES(4,0,'answers','1',NULL);
INSERT INTO "change_rows" VALUES(5,0,'answers','2',NULL);
INSERT INTO "change_rows" VALUES(6,0,'entries','1','{"id":1,"eaten_at":"2026-11-22T13:00:00+01:00","eaten_on":"2026-11-22","meal":"lunch","food_id":"banana-raw","name":"Banana","text":"2 bananas","portion":"2 × medium","grams":100.0,"grams_from":"portion","tags":"fruit vegan","potassium_mg":844.88,"sodium_mg":0.0,"magnesium_mg":null,"phosphorus_mg":null,"calcium_mg":null,"energy_kcal":210.04,"protein_g":null,"carbohydrate_g":null,"fat_g":null,"fiber_g":null,"water_g":null,"logged_at":"2026-11-22T13:00:00+01:00"}');
CREATE TABLE changes (
    id INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since TEXT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "changes" VALUES(1,'2026-11-22T13:00:00+01:00','log','done','2026-11-22T13:00:00+01:00');
INSERT INTO "changes" VALUES(2,'2026-11-22T13:00:00+01:00','delete 2','done','2026-11-22T13:00:00+01:00');
INSERT INTO "changes" VALUES(3,'2026-11-22T13:00:00+01:00','foods add','done','2026-11-22T13:00:00+01:00');
INSERT INTO "changes" VALUES(4,'2026-11-22T13:00:00+01:00','profile set','done','2026-11-22T13:00:00+01:00');
INSERT INTO "changes" VALUES(5,'2026-11-22T13:00:00+01:00','profile set','done','2026-11-22T13:00:00+01:00');
INSERT INTO "changes" VALUES(6,'2026-11-22T13:00:00+01:00','edit 1','undone','2026-11-22T13:00:00+01:00');
CREATE TABLE choices (
    id TEXT NOT NULL,
    said TEXT NOT NULL,
    food_id TEXT NOT NULL,
    chosen_at TEXT NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "choices" VALUES('banana','bananas','banana-raw','2026-11-22T13:00:00+01:00');
CREATE TABLE entries (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    eaten_at TEXT NOT NULL,
    eaten_on TEXT NOT NULL,
    meal TEXT NOT NULL,
    food_id TEXT NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    portion TEXT NOT NULL,
    grams FLOAT,
    grams_from TEXT NOT NULL,
    tags TEXT NOT NULL,
    potassium_mg FLOAT,
    sodium_mg FLOAT,
    magnesium_mg FLOAT,
    phosphorus_mg FLOAT,
    calcium_mg FLOAT,
    energy_kcal FLOAT,
    protein_g FLOAT,
    carbohydrate_g FLOAT,
    fat_g FLOAT,
    fiber_g FLOAT,
    water_g FLOAT,
    logged_at TEXT NOT NULL
);
INSERT INTO "entries" VALUES(1,'2026-11-22T13:00:00+01:00','2026-11-22','lunch','banana-raw','Banana','2 bananas','2 × medium',236.0,'portion','fruit vegan',844.88,0.0,NULL,NULL,NULL,210.04,NULL,NULL,NULL,NULL,NULL,'2026-11-22T13:00:00+01:00');
CREATE TABLE meta (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (name)
);
INSERT INTO "meta" VALUES('schema','3');
CREATE TABLE own_foods (
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL,
    food_group TEXT NOT NULL,
    tags TEXT NOT NULL,
    potassium_mg FLOAT,
    sodium_mg FLOAT,
    magnesium_mg FLOAT,
    phosphorus_mg FLOAT,
    calcium_mg FLOAT,
    energy_kcal FLOAT,
    protein_g FLOAT,
    carbohydrate_g FLOAT,
    fat_g FLOAT,
    fiber_g FLOAT,
    water_g FLOAT,
    PRIMARY KEY (id)
);
INSERT INTO "own_foods" VALUES('my-bread','My bread','our loaf;bread, mine','Bread','gluten vegan',200.0,NULL,NULL,NULL,NULL,250.0,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE own_portions (
    id INTEGER NOT NULL,
    food_id TEXT NOT NULL,
    label TEXT NOT NULL,
    grams FLOAT NOT NULL,
    is_default INTEGER NOT NULL,
    PRIMARY KEY (id)
);
INSERT INTO "own_portions" VALUES(1,'my-bread','slice',40.0,1);
INSERT INTO "own_portions" VALUES(2,'my-bread','loaf',800.0,0);
CREATE TABLE symptoms (
    id TEXT NOT NULL,
    felt_at TEXT NOT NULL,
    felt_on TEXT NOT NULL,
    symptom TEXT NOT NULL,
    name TEXT NOT NULL,
    strength INTEGER,
    side TEXT NOT NULL,
    circumstances TEXT NOT NULL,
    note TEXT NOT NULL,
    text TEXT NOT NULL,
    logged_at TEXT NOT NULL,
    PRIMARY KEY (id)
);
CREATE INDEX ix_answers_question ON answers (question)
;
CREATE INDEX ix_entries_eaten_on ON entries (eaten_on)
;
CREATE INDEX ix_own_portions_food_id ON own_portions (food_id)
;
CREATE INDEX ix_symptoms_felt_on ON symptoms (felt_on);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('entries',2);
COMMIT;
