-- Files in the database, in pieces of at most 256 KB, already encrypted. A file has at least one piece, even if it is empty.
create table if not exists content_piece (
    content_key varchar(32) not null,
    piece       int         not null,
    bytes       ${blob}     not null,
    constraint content_piece_pk primary key (content_key, piece)
);
