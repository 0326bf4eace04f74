"""Make the sample desks from a fixed seed; every person in them is invented.

The way of the data, one module a step:

    recipe, words_zh, words_en      what is wanted: numbers, names, texts
    names, people, twins            who the customers are
    rhythm, baskets, marks          when they buy, what they buy, how the till names them
    profiles, visits, surveys, complaints
                                    what the team knows of them
    desk                            all of it as one frozen `Desk`: the state that `truth` counts
    dirt, sums, desk_zh, desk_en    the same facts as untidy `tables`
    workbooks, packing, delimited   tables to files
    truth                           the answers, counted on the state and never on the files
"""
