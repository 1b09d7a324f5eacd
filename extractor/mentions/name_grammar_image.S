// SPDX-License-Identifier: Apache-2.0
// Embeds the compiled grammar of names; the assembler finds it in the build folder.
        .section .rodata
        .balign 16
        .global yuantu_name_grammar_image
yuantu_name_grammar_image:
        .incbin "name_grammar.bin"
        .section .note.GNU-stack,"",@progbits
