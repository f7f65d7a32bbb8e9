/* As the examples of the library have it. */
{
'wiki-url':"http://example.org/shelf",
'dateTimeFormat': 'iso8601',
'events' : [
        {'start': '1880', // about
        'title': 'Church of the Barefoot Friars',
        'description': 'by Lyonel Feininger, "American" painter\'s work',
        'link': 'http://example.org/a',
        isDuration: false,
        },
        {start: '1900', end: '1924', 'durationEvent': true, title: 'A \
school'},
        {start: new Date(1924, 1, 30), title: 'A day that is none'},
]
}
